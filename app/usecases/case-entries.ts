import type {
  Audience,
  EntryAuthor,
  EntryBodies,
  EntryKind,
  Side,
  SubmissionState,
} from '#forms/submission/model.ts';
import { aboutCase, aboutEntry } from './about-case.ts';
import type { OpenCase } from './open-case.ts';
import type { CaseEntryRow, Ports, Transaction } from './ports.ts';
import { replyOpener } from './reply-seal.ts';

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

/** What one side may read of a case, oldest first; the one place where bodies are opened. */
export async function readEntries(
  { vault, entries }: Pick<Ports, 'vault' | 'entries'>,
  open: OpenCase,
  reader: Side,
): Promise<readonly CaseEntry[]> {
  const rows = await entries.of(open.row.reference, reader);
  return rows.map(entryOpener({ vault }, open));
}

/** All of a case inside a transaction that changes it. */
export async function readEntriesIn(
  { vault, entries }: Pick<Ports, 'vault' | 'entries'>,
  tx: Transaction,
  open: OpenCase,
): Promise<readonly CaseEntry[]> {
  const rows = await entries.of(open.row.reference, 'office', tx);
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
