import { openRequest } from '#forms/submission/correction/open-request.ts';
import { dayIn } from '#forms/submission/day-in.ts';
import type { EntryKind } from '#forms/submission/model.ts';
import { mayWrite, protocol } from '#forms/submission/protocol.ts';
import { expiry } from '#forms/submission/retention.ts';
import { isFinal } from '#forms/submission/status.ts';
import { aboutEntry } from './about-case.ts';
import type { EntryOfKind } from './case-entries.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, StaffMember, Transaction } from './ports.ts';
import { sealReply } from './reply-seal.ts';
import { setDue } from './set-due.ts';
import type { DuePorts } from './set-due.ts';
import { countMove } from './statistics/count-case.ts';

/** An entry to be written; who may read it follows from its kind. */
export type NewEntry = {
  readonly [Kind in EntryKind]: Omit<EntryOfKind<Kind>, 'position' | 'audience' | 'dueOn' | 'by'> & {
    /** The caseworker. */
    readonly by: Pick<StaffMember, 'id' | 'name'> | null;
  };
}[EntryKind];

/** Somebody would write what is not theirs to write: a fault of the program. */
export class EntryError extends Error {
  readonly code = 'entry-not-allowed';
}

export type EntryPorts = DuePorts & Pick<Ports, 'ids' | 'vault' | 'outbox' | 'tallySheet'>;

/**
 * Writes an entry into a case's log; the one place where bodies are sealed. False when there is an entry with this id:
 * sent twice it is written once. Belongs into the transaction that changes the case.
 */
export async function addEntry(
  ports: EntryPorts,
  tx: Transaction,
  { open, entry: written }: { readonly open: OpenCase; readonly entry: NewEntry },
): Promise<boolean> {
  const entry = rowOf(ports, open, written);
  const { reference, audience } = entry;
  const isNew = await ports.entries.add(tx, entry);
  if (isNew && audience === 'both') await follow(ports, tx, { open, entry: written });
  // Nobody else is asked about a case that is finished.
  if (isNew && isFinal(entry.state)) await ports.opinions.endAll(tx, { reference, at: entry.at });
  const isNews = isNew && entry.author === 'office' && audience === 'both';
  if (isNews && open.row.sealedContact) await ports.outbox.add(tx, { task: 'notify', reference });
  return isNew;
}

function rowOf(ports: Pick<Ports, 'vault'>, open: OpenCase, written: NewEntry) {
  const { body, by, ...entry } = written;
  if (!mayWrite(entry.author, entry.kind)) throw new EntryError(`${entry.author} writes no ${entry.kind}.`);
  const { reference } = open.row;
  const plain = new TextEncoder().encode(JSON.stringify(body));
  return {
    ...entry,
    by: by?.name ?? null,
    staffId: by?.id ?? null,
    reference,
    audience: protocol[entry.kind].audience,
    dueOn: dayIn(written),
    sealedBody: sealReply(ports, open, { plain, about: aboutEntry(reference, entry.id) }),
  };
}

type Writing = { readonly open: OpenCase; readonly entry: NewEntry };

/** What follows from an entry: where the case goes on, what is due next, and what counts. */
async function follow(ports: EntryPorts, tx: Transaction, { open, entry }: Writing): Promise<void> {
  const { row } = open;
  const { reference } = row;
  const entries = await ports.entries.moves(tx, reference);
  if (entry.state !== row.state) await noteMove(ports, tx, { row, entry, entries });
  if (isAnswer(entry) && openRequest(entries) === null && (await ports.submissions.goOn(tx, reference)))
    return goOn(ports, tx, open);
  await setDue(ports, tx, open);
}

type Moved = {
  readonly row: OpenCase['row'];
  readonly entry: NewEntry;
  readonly entries: Awaited<ReturnType<EntryPorts['entries']['moves']>>;
};

/** It counts. A case is kept for as long as its service says from its end on: what is undecided is not erased. */
async function noteMove(ports: EntryPorts, tx: Transaction, { row, entry, entries }: Moved): Promise<void> {
  countMove(ports, tx, { row, moves: entries });
  if (!isFinal(entry.state)) return;
  const deleteAfter = keptUntil(ports, row, new Date(entry.at));
  await ports.submissions.setDeleteAfter(tx, { reference: row.reference, deleteAfter });
}

/** Where the definition is gone, as long as it counted from the receipt on when the case was sent. */
function keptUntil({ catalogue }: EntryPorts, row: OpenCase['row'], end: Date): string {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (service) return expiry(end, service.retention);
  const kept = new Date(row.deleteAfter).getTime() - new Date(row.receivedAt).getTime();
  return new Date(end.getTime() + kept).toISOString();
}

const isAnswer = ({ author, kind }: NewEntry): boolean =>
  author === 'citizen' && (kind === 'message' || kind === 'document');

/** What the office waited for has come. A request for a correction is answered by a correction alone. */
async function goOn(ports: EntryPorts, tx: Transaction, open: OpenCase): Promise<void> {
  const at = ports.clock.now().toISOString();
  const entry = { id: ports.ids.uuid(), at, kind: 'state', state: 'in-progress', author: 'portal' } as const;
  await addEntry(ports, tx, { open, entry: { ...entry, by: null, body: { note: null } } });
}
