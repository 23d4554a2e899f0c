import type { Service } from '#forms/engine/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { isFinal } from '#forms/submission/status.ts';
import { addEntry } from './case-entries.ts';
import type { EntryPorts } from './case-entries.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';

type WithdrawPorts = EntryPorts & Pick<Ports, 'clock' | 'ids' | 'catalogue' | 'audit' | 'transaction'>;

export type Withdrawn =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' | 'not-possible' | 'changed-elsewhere' }
  | { readonly ok: false; readonly reason: 'fault'; readonly fault: NoteFault };

/** Whether the citizen may take the application back: where the service lets them, until the office has decided. */
export function canWithdraw(service: Pick<Service, 'withdrawal'> | null, state: SubmissionState): boolean {
  return service?.withdrawal === 'until-decision' && !isFinal(state);
}

/** The citizen takes an application back. Asked for twice it is done once. */
export async function withdrawCase(
  ports: WithdrawPorts,
  input: {
    readonly reference: string;
    readonly code: string;
    /** The version of the case as it was shown. */
    readonly version: number;
    readonly reason: string;
  },
): Promise<Withdrawn> {
  const open = await openCaseWithCode(ports, { ...input, action: 'withdraw' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { row } = open;
  if (row.state === 'withdrawn') return { ok: true };
  if (!canWithdraw(ports.catalogue.find(row.service, row.serviceVersion), row.state))
    return { ok: false, reason: 'not-possible' };
  const reason = tidyNote(input.reason);
  const fault = findNoteFault(reason, { isNeeded: false });
  if (fault !== null) return { ok: false, reason: 'fault', fault };
  const isDone = await store(ports, open, { version: input.version, reason });
  return isDone ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}

/** False when somebody else changed the case since it was shown. */
function store(
  ports: WithdrawPorts,
  open: OpenCase,
  { version, reason }: { readonly version: number; readonly reason: string | null },
): Promise<boolean> {
  const { reference, agency, assignee } = open.row;
  const at = ports.clock.now().toISOString();
  const id = ports.ids.uuid();
  return ports.transaction(async (tx) => {
    const change = { reference, version, state: 'withdrawn', assignee } as const;
    if (!(await ports.submissions.change(tx, change))) return false;
    const entry = { kind: 'withdrawal', author: 'citizen', by: null, state: 'withdrawn' } as const;
    await addEntry(ports, tx, { open, entry: { ...entry, id, at, body: { reason } } });
    await ports.audit.add({ agency, at, actor: 'citizen', action: 'withdraw', reference }, tx);
    return true;
  });
}
