import { parseCaseCode } from '#forms/submission/case-code.ts';
import { parseReference } from '#forms/submission/reference.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';
import { resumeDraft } from './resume-draft.ts';
import type { Resumed } from './resume-draft.ts';

type CodePorts = OpenDraftPorts & Pick<Ports, 'submissions' | 'failedCodes'>;

type Refused =
  /** The check characters of these do not fit what was typed; nothing was looked up. */
  | { readonly ok: false; readonly reason: 'typo'; readonly slips: readonly Slip[] }
  | { readonly ok: false; readonly reason: 'unknown' }
  /** Too many wrong ones from this network. */
  | { readonly ok: false; readonly reason: 'too-many'; readonly seconds: number };

const CONTROLS = ['reference', 'code'] as const;
type Slip = (typeof CONTROLS)[number];

/** Takes a typed code to the draft, or what became of it. */
export async function enterDraftCode(
  ports: CodePorts,
  { code, network }: { readonly code: string; readonly network: string },
): Promise<
  | { readonly ok: true; readonly code: string; readonly resumed: Exclude<Resumed, { kind: 'nothing' }> }
  | Refused
> {
  const parsed = parseCaseCode(code);
  if (parsed === null) return { ok: false, reason: 'typo', slips: ['code'] };
  return withBudget(ports, network, async () => {
    const resumed = await resumeDraft(ports, { code: parsed });
    return resumed.kind === 'nothing' ? null : { ok: true, code: parsed, resumed };
  });
}

/** Takes a typed number and code to the case they open together. */
export async function enterCaseCode(
  ports: CodePorts,
  {
    reference,
    code,
    network,
  }: { readonly reference: string; readonly code: string; readonly network: string },
): Promise<{ readonly ok: true; readonly code: string; readonly reference: string } | Refused> {
  const parsed = { reference: parseReference(reference), code: parseCaseCode(code) };
  const { reference: number, code: secret } = parsed;
  if (number === null || secret === null)
    return { ok: false, reason: 'typo', slips: CONTROLS.filter((name) => parsed[name] === null) };
  return withBudget(ports, network, async () => {
    const open = await openCaseWithCode(ports, { reference: number, code: secret, action: 'see-own-case' });
    return open && { ok: true, code: secret, reference: number };
  });
}

async function withBudget<T>(
  { failedCodes }: Pick<Ports, 'failedCodes'>,
  network: string,
  find: () => Promise<T | null>,
): Promise<T | Refused> {
  const seconds = await failedCodes.secondsToWait(network);
  if (seconds > 0) return { ok: false, reason: 'too-many', seconds };
  const found = await find();
  if (found) return found;
  await failedCodes.spend(network);
  return { ok: false, reason: 'unknown' };
}
