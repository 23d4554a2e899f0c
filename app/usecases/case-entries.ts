import type {
  Audience,
  EntryAuthor,
  EntryBodies,
  EntryKind,
  Side,
  SubmissionState,
} from '#forms/submission/model.ts';
import { openRequest } from '#forms/submission/correction/open-request.ts';
import { dayIn } from '#forms/submission/day-in.ts';
import { mayWrite, protocol } from '#forms/submission/protocol.ts';
import { expiry } from '#forms/submission/retention.ts';
import { isFinal } from '#forms/submission/status.ts';
import { aboutCase, aboutEntry } from './about-case.ts';
import type { OpenCase } from './open-case.ts';
import type { CaseEntryRow, Ports, Transaction } from './ports.ts';
import { replyOpener, sealReply } from './reply-seal.ts';
import { setDue } from './set-due.ts';
import type { DuePorts } from './set-due.ts';
import { countMove } from './statistics/count-case.ts';

type EntryOf<Kind extends EntryKind> = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Grows with each entry; what a side has read is told by it. */
  readonly position: number;
  readonly kind: Kind;
  /** Of the case, after the entry. */
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  /** The caseworker's name as it was then. */
  readonly by: string | null;
  readonly audience: Audience;
  /** The day that it sets. */
  readonly dueOn: string | null;
  readonly body: EntryBodies[Kind];
};

/** One thing that happened in a case, open. `kind` says what its body is. */
export type CaseEntry = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** An entry of one kind, open. */
export type EntryOfKind<Kind extends EntryKind> = EntryOf<Kind>;

/** An entry to be written; who may read it follows from its kind. */
export type NewEntry = {
  readonly [Kind in EntryKind]: Omit<EntryOf<Kind>, 'position' | 'audience' | 'dueOn'>;
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
  const { body, ...entry } = written;
  if (!mayWrite(entry.author, entry.kind)) throw new EntryError(`${entry.author} writes no ${entry.kind}.`);
  const { reference } = open.row;
  const plain = new TextEncoder().encode(JSON.stringify(body));
  const sealedBody = sealReply(ports, open, { plain, about: aboutEntry(reference, entry.id) });
  const { audience } = protocol[entry.kind];
  const added = { ...entry, reference, audience, dueOn: dayIn(written), sealedBody };
  const isNew = await ports.entries.add(tx, added);
  if (isNew && audience === 'both') await follow(ports, tx, { open, entry: written });
  // Nobody else is asked about a case that is finished.
  if (isNew && isFinal(entry.state)) await ports.opinions.endAll(tx, { reference, at: entry.at });
  const isNews = isNew && entry.author === 'office' && audience === 'both';
  if (isNews && open.row.sealedContact) await ports.outbox.add(tx, { task: 'notify', reference });
  return isNew;
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
  await setDue(ports, tx, { row, moves: entries });
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

/** What one side may read of a case, oldest first; the one place where bodies are opened. */
export async function readEntries(
  { vault, entries }: Pick<Ports, 'vault' | 'entries'>,
  open: OpenCase,
  reader: Side,
): Promise<readonly CaseEntry[]> {
  const rows = await entries.of(open.row.reference, reader);
  return rows.map(entryOpener({ vault }, open));
}

/** The newest entry of an id or a kind, for the office. A long log is not read for it. */
export async function newestEntry(
  { vault, entries }: Pick<Ports, 'vault' | 'entries'>,
  open: OpenCase,
  which: Parameters<Ports['entries']['newest']>[1],
): Promise<CaseEntry | null> {
  const row = await entries.newest(open.row.reference, which);
  return row && entryOpener({ vault }, open)(row);
}

function entryOpener({ vault }: Pick<Ports, 'vault'>, open: OpenCase): (row: CaseEntryRow) => CaseEntry {
  const openReply = replyOpener({ vault }, open);
  // Notes from before there were entries are sealed with the case key.
  const openNote: Opener = (sealed, about) => vault.open(open.key, sealed, about);
  return (row) => openEntry(row, openReply, openNote);
}

type Opener = ReturnType<typeof replyOpener>;

function openEntry(entry: CaseEntryRow, openReply: Opener, openNote: Opener): CaseEntry {
  const { reference, sealedBody, sealedNote, ...rest } = entry;
  const bytes = sealedBody && openReply(sealedBody, aboutEntry(reference, entry.id));
  // Before there were bodies there were only states, each with a note or none.
  const note = sealedNote && openNote(sealedNote, `${aboutCase(reference)}:note:${entry.id}`);
  const body: unknown = bytes ? JSON.parse(decode(bytes)) : { note: note && decode(note) };
  // Our own bytes: the seal proves who wrote them, so their shape needs no second check.
  return { ...rest, body } as CaseEntry;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
