import type { EntryBodies, EntryKind, SubmissionState } from '#forms/submission/model.ts';
import { addEntry } from '../add-entry.ts';
import type { EntryPorts, NewEntry } from '../add-entry.ts';
import { newestEntry } from '../case-entries.ts';
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
  /** What else belongs into the same transaction. */
  readonly beside?: (tx: Transaction) => Promise<void>;
};

/**
 * Whether somebody else has changed the case since it was shown. Looked at before anything is sealed, for a seal and its
 * announcement in the log cannot be taken back; what counts is the look inside the transaction.
 */
export function isStale({ row }: OpenCase, { version }: Pick<Target, 'version'>): boolean {
  return row.version !== version;
}

/** Writes an entry of the office: version, entry and audit in one transaction, or nothing. */
export async function writeEntry(ports: WritingPorts, open: OpenCase, writing: Writing): Promise<Written> {
  const isWritten = await ports.transaction((tx) => writeIn(ports, tx, { open, ...writing }));
  if (isWritten || (await isWrittenBefore(ports, open, writing))) return { ok: true };
  return { ok: false, reason: 'changed-elsewhere' };
}

/** The same inside a transaction that does more. False when somebody else has changed the case; nothing is written then. */
export async function writeIn(
  ports: WritingPorts,
  tx: Transaction,
  { open, target, said, state = open.row.state, action, beside }: Writing & { readonly open: OpenCase },
): Promise<boolean> {
  const { member, reference, version, id } = target;
  const { assignee } = open.row;
  if (!(await ports.submissions.change(tx, { reference, version, state, assignee }))) return false;
  const at = ports.clock.now().toISOString();
  // A kind and its own body: the union of both halves is more than the compiler can put together again.
  const entry = { ...said, id, at, state, author: 'office', by: member } as NewEntry;
  // Another entry under the id of this form would be lost without a word.
  if (!(await addEntry(ports, tx, { open, entry }))) throw new Error('The id of a form is taken.');
  await beside?.(tx);
  await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }, tx);
  return true;
}

/** A second press of the button. The same form with another text, as after going back, is none. */
async function isWrittenBefore(
  ports: WritingPorts,
  open: OpenCase,
  { target: { id }, said }: Writing,
): Promise<boolean> {
  const entry = await newestEntry(ports, open, { id });
  return entry?.kind === said.kind && textOf(entry.body) === textOf(said.body);
}

/** A document that is sent again is the same by its check sum, under another id. */
function textOf(body: EntryBodies[EntryKind]): string {
  return JSON.stringify(body, (name, value: unknown) => (name === 'id' ? undefined : value));
}
