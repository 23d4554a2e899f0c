import type { FileAnswer } from '#forms/engine/model.ts';
import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import { finishDocuments, folderOf, judgeTaken } from './case-documents.ts';
import type { DocumentFault, TakenDocument } from './case-documents.ts';
import { addEntry } from './add-entry.ts';
import type { EntryPorts } from './add-entry.ts';
import { entryIdOf } from './entry-id.ts';
import { findOwed } from './find-owed.ts';
import type { Question } from './find-owed.ts';
import { openCaseWithCode } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, SubmissionRow } from './ports.ts';

type Asked = Question & { readonly reference: string; readonly code: string };

type NotOwed = { readonly ok: false; readonly reason: 'no-case' | 'not-owed' };

export type ShownOwed =
  | {
      readonly ok: true;
      readonly service: SubmissionRow['service'];
      readonly owed: OwedDocument;
      /** Another one each time: the same form sent twice is one entry. */
      readonly token: string;
    }
  | NotOwed;

/** The question that a document may still be handed in for. */
export async function showOwed(
  ports: Pick<Ports, 'ids' | 'catalogue' | 'vault' | 'submissions' | 'entries'>,
  asked: Asked,
): Promise<ShownOwed> {
  const open = await openCaseWithCode(ports, { ...asked, action: 'hand-in' });
  if (!open) return { ok: false, reason: 'no-case' };
  const owed = await findOwed(ports, open, asked);
  if (!owed) return { ok: false, reason: 'not-owed' };
  return { ok: true, service: open.row.service, owed, token: ports.ids.uuid() };
}

export type HandedIn =
  | { readonly ok: true }
  | NotOwed
  /** `documents` are kept for the next try; no fault means that there was none at all. */
  | {
      readonly ok: false;
      readonly reason: 'faults';
      readonly faults: readonly DocumentFault[];
      readonly documents: readonly FileAnswer[];
    };

type HandInPorts = EntryPorts & Pick<Ports, 'ids' | 'digest' | 'files' | 'blobs' | 'audit' | 'transaction'>;

/** The citizen hands in what the form let follow. It becomes an entry of the case; what was sent stays as it was. */
export async function handIn(
  ports: HandInPorts,
  input: Asked & { readonly token: string; readonly documents: readonly TakenDocument[] },
): Promise<HandedIn> {
  const open = await openCaseWithCode(ports, { ...input, action: 'hand-in' });
  if (!open) return { ok: false, reason: 'no-case' };
  const owed = await findOwed(ports, open, input);
  if (!owed) return { ok: false, reason: 'not-owed' };
  const { documents, faults } = await judgeTaken(ports, folderOf(open), {
    taken: input.documents,
    limits: owed.field,
  });
  if (documents.length === 0 || faults.length > 0) return { ok: false, reason: 'faults', faults, documents };
  await store(ports, open, { owed, documents, token: input.token });
  return { ok: true };
}

type Handed = {
  readonly owed: OwedDocument;
  readonly documents: readonly FileAnswer[];
  readonly token: string;
};

/** Nothing else of the case is changed, so there is no version to check. */
function store(ports: HandInPorts, open: OpenCase, { owed, documents, token }: Handed): Promise<void> {
  const { reference, agency, state } = open.row;
  const { place } = owed.section;
  const field = owed.field.id;
  const at = ports.clock.now().toISOString();
  const text = JSON.stringify({ place, field });
  const id = entryIdOf(ports, { reference, author: 'citizen', token, text, documents });
  return ports.transaction(async (tx) => {
    const body = { text: '', place, field, documents };
    const entry = { id, at, kind: 'document', state, author: 'citizen', by: null, body } as const;
    if (!(await addEntry(ports, tx, { open, entry }))) return;
    await finishDocuments(ports, tx, documents);
    await ports.audit.add({ agency, at, actor: 'citizen', action: 'hand-in', reference }, tx);
  });
}
