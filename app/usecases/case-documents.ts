import type { DocumentField, FileAnswer, IssueCode } from '#forms/engine/model.ts';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { aboutCase } from './about-case.ts';
import type { CaseEntry } from './case-entries.ts';
import { cleanFileName } from './clean-file-name.ts';
import { eraseDocument } from './erase-document.ts';
import { findOwed } from './find-owed.ts';
import type { Question } from './find-owed.ts';
import { judgeDocument } from './judge-document.ts';
import { UploadTooBigError, limitBytes } from './limit-bytes.ts';
import { openCaseAtAgency, openCaseWithCode, readPayload } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Key, Ports, StaffMember, Transaction } from './ports.ts';
import { updatesOf } from './receipt-state.ts';

type DocumentPorts = Pick<Ports, 'ids' | 'clock' | 'vault' | 'submissions' | 'files' | 'blobs'>;

/** Documents of a case that no entry names yet: what a page shown again and a bad line leave behind. */
const MOST_UNFINISHED = 20;

type Taken =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'no-case' | 'not-owed' | 'too-many' | 'too-big' };

type Arriving = {
  readonly reference: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes, if not as many as beside an entry. */
  readonly max?: number;
};

/** Takes a document off the line that the citizen sends beside an entry, or for a question it is owed to. */
export async function takeDocumentOfCitizen(
  ports: DocumentPorts & Pick<Ports, 'catalogue' | 'entries'>,
  { question = null, ...arriving }: Arriving & { readonly code: string; readonly question?: Question | null },
): Promise<Taken> {
  const open = await openCaseWithCode(ports, { ...arriving, action: 'write-to-office' });
  if (!open || question === null) return take(ports, open, arriving);
  const owed = await findOwed(ports, open, question);
  return owed ? take(ports, open, { ...arriving, max: owed.field.max }) : { ok: false, reason: 'not-owed' };
}

/** Takes a document off the line that the office sends beside an entry. */
export async function takeDocumentOfOffice(
  ports: DocumentPorts,
  arriving: Arriving & { readonly member: StaffMember },
): Promise<Taken> {
  return take(ports, await openCaseAtAgency(ports, { ...arriving, action: 'message' }), arriving);
}

async function take(
  ports: DocumentPorts,
  open: OpenCase | null,
  { bytes, max = BESIDE_ENTRY.max }: Arriving,
): Promise<Taken> {
  if (!open) return { ok: false, reason: 'no-case' };
  const unfinished = (await ports.files.ofSubmission(open.row.reference)).filter(({ size }) => size === null);
  if (unfinished.length >= MOST_UNFINISHED) return { ok: false, reason: 'too-many' };
  const { id, key } = await makeRoom(ports, open);
  try {
    await ports.blobs.append({ id, offset: 0, key }, limitBytes(bytes, max));
    return { ok: true, id };
  } catch (error) {
    await eraseDocument(ports, id);
    if (error instanceof UploadTooBigError) return { ok: false, reason: 'too-big' };
    throw error;
  }
}

async function makeRoom(
  { ids, clock, vault, files, blobs }: DocumentPorts,
  { row: { reference }, key: caseKey }: OpenCase,
): Promise<{ readonly id: string; readonly key: Key }> {
  const [id, key] = [ids.uuid(), vault.newKey()];
  await blobs.create(id);
  const wrappedKey = vault.wrapUnderKey(key, caseKey, aboutCase(reference));
  const createdAt = clock.now().toISOString();
  await files.add({ id, draftId: null, reference, wrappedKey, size: null, createdAt });
  return { id, key };
}

/** A document that was taken off the line, under the name it has on its sender's device. */
export type TakenDocument = { readonly id: string; readonly name: string };

/** Why a document cannot stand beside an entry. */
export type DocumentFault = { readonly name: string; readonly code: IssueCode };

/** What may be handed in at once. */
type Limits = Pick<DocumentField, 'many' | 'max' | 'accept'>;

type Judged = {
  readonly documents: readonly FileAnswer[];
  readonly faults: readonly DocumentFault[];
};

/**
 * Looks at the documents that were taken for an entry. Those that cannot be taken are erased. The others belong to
 * nothing until `finishDocuments`; a day later they are erased.
 */
export async function judgeTaken(
  ports: DocumentPorts,
  open: OpenCase,
  { taken, limits = BESIDE_ENTRY }: { readonly taken: readonly TakenDocument[]; readonly limits?: Limits },
): Promise<Judged> {
  const judged = await Promise.all(
    taken.slice(0, limits.many).map((document) => judge(ports, open, { ...document, limits })),
  );
  const surplus = taken.slice(limits.many).map(({ name }) => ({ name, code: 'file-too-many' as const }));
  return {
    documents: judged.filter((one) => 'id' in one),
    faults: [...judged.filter((one) => 'code' in one), ...surplus],
  };
}

/** What stands in a form in place of a document that was not taken off the line. */
const REFUSED: ReadonlyMap<string, IssueCode> = new Map([
  ['refused:too-big', 'file-too-big'],
  ['refused:too-many', 'file-too-many'],
]);

async function judge(
  ports: DocumentPorts,
  { row: { reference }, key }: OpenCase,
  { limits, ...taken }: TakenDocument & { readonly limits: Limits },
): Promise<FileAnswer | DocumentFault> {
  const name = cleanFileName(taken.name);
  const refused = REFUSED.get(taken.id);
  if (refused !== undefined) return { name, code: refused };
  const row = await ports.files.find(taken.id);
  if (row?.reference !== reference || row.size !== null) return { name, code: 'file-broken' };
  const fileKey = ports.vault.unwrapUnderKey(row.wrappedKey, key, aboutCase(reference));
  const judged = judgeDocument(await ports.blobs.inspect(row.id, fileKey), limits);
  if (judged.ok) return { id: row.id, name, ...judged.document };
  await eraseDocument(ports, row.id);
  return { name, code: judged.code };
}

/** Lets documents stay as long as their case: part of the transaction that writes the entry which names them. */
export async function finishDocuments(
  { files }: Pick<Ports, 'files'>,
  tx: Transaction,
  documents: readonly FileAnswer[],
): Promise<void> {
  for (const { id, size } of documents) await files.complete(id, size, tx);
}

/** All documents of a case that whoever read these entries may have, also those that a correction has replaced. */
export async function documentsOfCase(
  ports: Pick<Ports, 'vault' | 'submissions'>,
  open: OpenCase,
  entries: readonly CaseEntry[],
): Promise<readonly FileAnswer[]> {
  const beside = entries.flatMap(({ body }) => ('documents' in body ? body.documents : []));
  const earlier = open.row.corrections === 0 ? [] : await ports.submissions.earlier(open.row.reference);
  const filed = [open.row, ...earlier].flatMap((row) => readPayload(ports, { row, key: open.key }).documents);
  return [...new Map([...filed, ...beside].map((document) => [document.id, document])).values()];
}

/** Opens a document of a case, a letter with what was added since it was sealed; `null` when it is not among those. */
export async function readDocument(
  { vault, files, blobs, receiptStates }: Pick<Ports, 'vault' | 'files' | 'blobs' | 'receiptStates'>,
  { row: { reference }, key }: OpenCase,
  wanted: { readonly id: string; readonly among: readonly FileAnswer[] },
): Promise<{ readonly file: FileAnswer; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  const file = wanted.among.find(({ id }) => id === wanted.id);
  const row = file && (await files.find(file.id));
  if (!file || row?.reference !== reference) return null;
  const fileKey = vault.unwrapUnderKey(row.wrappedKey, key, aboutCase(reference));
  const updates = await updatesOf({ vault, receiptStates }, { reference, letter: file.id });
  return { file, bytes: followedBy(blobs.read(file.id, fileKey), updates) };
}

async function* followedBy(bytes: AsyncIterable<Uint8Array>, more: readonly Uint8Array[]) {
  yield* bytes;
  yield* more;
}
