import { openDraft } from '../open-draft.ts';
import type { OpenDraftPorts } from '../open-draft.ts';
import type { Agency, Ports } from '../ports.ts';
import { correctionCodeOf } from './correction-code.ts';
import { openCorrection } from './open-correction.ts';
import type { CaseKey, NothingWanted, WantedCorrection } from './open-correction.ts';

export type ShownCorrection = Pick<WantedCorrection, 'form' | 'request' | 'payload'> & {
  readonly ok: true;
  readonly agency: Agency | null;
  /** Somebody has begun before. */
  readonly isBegun: boolean;
};

/** Shows the citizen what the agency wants to be looked at again, and why. */
export async function showCorrection(
  ports: OpenDraftPorts & Pick<Ports, 'submissions' | 'entries'>,
  input: CaseKey,
): Promise<ShownCorrection | NothingWanted> {
  const wanted = await openCorrection(ports, input);
  if ('ok' in wanted) return wanted;
  const draft = await openDraft(ports, correctionCodeOf(ports, wanted.open));
  const { form, request, payload, open } = wanted;
  const isBegun = draft?.correction?.request === request.id;
  return { ok: true, form, request, payload, agency: await ports.agencies.find(open.row.agency), isBegun };
}
