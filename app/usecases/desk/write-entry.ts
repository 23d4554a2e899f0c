import type { EntryBodies, EntryKind, SubmissionState } from '#forms/submission/model.ts';
import { addEntry, readEntries } from '../case-entries.ts';
import type { EntryPorts, NewEntry } from '../case-entries.ts';
import type { OpenCase } from '../open-case.ts';
import type { AuditEntry, Ports, StaffMember, Transaction } from '../ports.ts';

export type WritingPorts = EntryPorts & Pick<Ports, 'audit' | 'transaction'>;

/** What a caseworker writes into a case, and on which page of it. */
export type Target = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The version of the case as it was shown: somebody else's change is never overwritten unseen. */
  readonly version: number;
  /** Of the form: pressed twice, it is written once. */
  readonly id: string;
};

export type Written =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'no-case' | 'changed-elsewhere' };

/** Each kind with its own body. */
type Said = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly body: EntryBodies[Kind] };
}[EntryKind];

type Writing = {
  readonly target: Target;
  readonly said: Said;
  /** Of the case from now on; left out, it stays as it is. */
  readonly state?: SubmissionState;
  readonly action: AuditEntry['action'];
  /** What belongs into the same transaction. */
  readonly beside?: (tx: Transaction) => Promise<void>;
};

/** Writes an entry of the office: version, entry and audit in one transaction, or nothing. */
export async function writeEntry(
  ports: WritingPorts,
  open: OpenCase,
  { target, said, state = open.row.state, action, beside }: Writing,
): Promise<Written> {
  const { member, reference, version, id } = target;
  const { assignee } = open.row;
  const isWritten = await ports.transaction(async (tx) => {
    if (!(await ports.submissions.change(tx, { reference, version, state, assignee }))) return false;
    const at = ports.clock.now().toISOString();
    // A kind and its own body: the union of both halves is more than the compiler can put together again.
    const entry = { ...said, id, at, state, author: 'office', by: member.name } as NewEntry;
    await addEntry(ports, tx, { open, entry });
    await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }, tx);
    await beside?.(tx);
    return true;
  });
  if (isWritten || (await isWrittenBefore(ports, open, { id: target.id, said }))) return { ok: true };
  return { ok: false, reason: 'changed-elsewhere' };
}

/** A second press of the button. The same form with another text, as after going back, is none. */
async function isWrittenBefore(
  ports: WritingPorts,
  open: OpenCase,
  { id, said }: { readonly id: string; readonly said: Said },
): Promise<boolean> {
  const entry = (await readEntries(ports, open, 'office')).find((each) => each.id === id);
  return entry?.kind === said.kind && JSON.stringify(entry.body) === JSON.stringify(said.body);
}
