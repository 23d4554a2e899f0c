import type { Service } from '#forms/engine/model.ts';
import type { EntryBodies, SubmissionState } from '#forms/submission/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { isFinal } from '#forms/submission/status.ts';
import { addEntry } from './add-entry.ts';
import type { EntryPorts } from './add-entry.ts';
import { sendLetter } from './letters/send-letter.ts';
import type { LetterPorts } from './letters/send-letter.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, Transaction } from './ports.ts';

type WithdrawPorts = EntryPorts & LetterPorts & Pick<Ports, 'audit'>;

export type Withdrawn =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' | 'not-possible' | 'changed-elsewhere' | 'no-seal' }
  | { readonly ok: false; readonly reason: 'fault'; readonly fault: NoteFault };

/** Whether the citizen may take the application back: where the service lets them, until the office has decided. */
export function canWithdraw(service: Pick<Service, 'withdrawal'> | null, state: SubmissionState): boolean {
  return service?.withdrawal === 'until-decision' && !isFinal(state);
}

/** The citizen takes an application back, and a sealed letter confirms it at once. Asked for twice it is done once. */
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
  if (row.version !== input.version) return { ok: false, reason: 'changed-elsewhere' };
  const sent = await sendLetter(ports, { open, order: CONFIRMATION }, (tx, letter) =>
    store(ports, tx, { open, body: { reason, documents: [letter] } }),
  );
  if (sent.ok) return { ok: true };
  // Nobody has typed anything into it.
  if (sent.reason === 'hidden-character') throw new Error('A confirmation holds hidden characters.');
  return { ok: false, reason: sent.reason };
}

/** Nobody writes it, and so nobody signs it (§ 37 Abs. 5 VwVfG). */
const CONFIRMATION = { kind: 'withdrawn', addressee: '', text: '', asked: null, due: null, by: '' } as const;

type Withdrawal = {
  readonly open: OpenCase;
  readonly body: EntryBodies['withdrawal'];
};

/** False when somebody else changed the case since it was shown. */
async function store(ports: WithdrawPorts, tx: Transaction, { open, body }: Withdrawal): Promise<boolean> {
  const { reference, agency, assignee, version } = open.row;
  const at = ports.clock.now().toISOString();
  const change = { reference, version, state: 'withdrawn', assignee } as const;
  if (!(await ports.submissions.change(tx, change))) return false;
  const entry = { kind: 'withdrawal', author: 'citizen', by: null, state: 'withdrawn' } as const;
  await addEntry(ports, tx, { open, entry: { ...entry, id: ports.ids.uuid(), at, body } });
  await ports.audit.add({ agency, at, actor: 'citizen', action: 'withdraw', reference }, tx);
  return true;
}
