import type { FileAnswer } from '#forms/engine/model.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { finishDocuments, folderOf, judgeTaken } from './case-documents.ts';
import type { DocumentFault, TakenDocument } from './case-documents.ts';
import { addEntry } from './add-entry.ts';
import type { EntryPorts } from './add-entry.ts';
import { entryIdOf } from './entry-id.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';

type MessagePorts = EntryPorts &
  Pick<Ports, 'ids' | 'digest' | 'files' | 'blobs' | 'audit' | 'outbox' | 'transaction'>;

/** A message as it was sent. */
export type Writing = {
  readonly reference: string;
  /** Made anew for each form that is shown: the same form sent twice is one message. */
  readonly token: string;
  readonly text: string;
  /** Taken off the line before. */
  readonly documents: readonly TakenDocument[];
};

export type MessageFaults = { readonly text: NoteFault | null; readonly documents: readonly DocumentFault[] };

export type MessageWritten =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' }
  /** `documents` are kept for the next try. */
  | {
      readonly ok: false;
      readonly reason: 'faults';
      readonly faults: MessageFaults;
      readonly documents: readonly FileAnswer[];
    };

/** The citizen writes to the office. */
export async function writeToOffice(
  ports: MessagePorts,
  writing: Writing & { readonly code: string },
): Promise<MessageWritten> {
  const open = await openCaseWithCode(ports, { ...writing, action: 'write-to-office' });
  return open ? write(ports, { open, writing }) : { ok: false, reason: 'no-case' };
}

type Message = { readonly open: OpenCase; readonly writing: Writing };

async function write(ports: MessagePorts, message: Message): Promise<MessageWritten> {
  const { open, writing } = message;
  const typed = tidyNote(writing.text);
  const { documents, faults } = await judgeTaken(ports, folderOf(open), { taken: writing.documents });
  const text = findNoteFault(typed, { isNeeded: true });
  if (text !== null || faults.length > 0)
    return { ok: false, reason: 'faults', faults: { text, documents: faults }, documents };
  await store(ports, message, { text: typed ?? '', documents });
  return { ok: true };
}

/** Nothing else of the case is changed, so there is no version to check. */
function store(
  ports: MessagePorts,
  { open, writing }: Message,
  body: { readonly text: string; readonly documents: readonly FileAnswer[] },
): Promise<void> {
  const { reference, agency, state } = open.row;
  const at = ports.clock.now().toISOString();
  const id = entryIdOf(ports, { ...writing, author: 'citizen', text: body.text, documents: body.documents });
  return ports.transaction(async (tx) => {
    const entry = { id, at, kind: 'message', state, author: 'citizen', by: null, body } as const;
    if (!(await addEntry(ports, tx, { open, entry }))) return;
    await finishDocuments(ports, tx, body.documents);
    await ports.audit.add({ agency, at, actor: 'citizen', action: 'write-to-office', reference }, tx);
  });
}
