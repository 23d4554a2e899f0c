import type { DocumentField, FileAnswer, IssueCode } from '#forms/engine/model.ts';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { aboutCase, aboutOpinion } from './about-case.ts';
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

/** What became of a document on the line. */
export type Taken =
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
  const open = await openCaseWithCode(ports, {
    ...arriving,
    action: question === null ? 'write-to-office' : 'hand-in',
  });
  if (!open) return { ok: false, reason: 'no-case' };
  if (question === null) return takeInto(ports, folderOf(open), arriving);
  const owed = await findOwed(ports, open, question);
  if (!owed) return { ok: false, reason: 'not-owed' };
  return takeInto(ports, folderOf(open), { ...arriving, max: owed.field.max });
}

/** Takes a document off the line that the office sends beside an entry. */
export async function takeDocumentOfOffice(
  ports: DocumentPorts,
  arriving: Arriving & { readonly member: StaffMember },
): Promise<Taken> {
  const open = await openCaseAtAgency(ports, { ...arriving, action: 'message' });
  return open ? takeInto(ports, folderOf(open), arriving) : { ok: false, reason: 'no-case' };
}

/** Where documents of a case lie, and under which key: its own, or that of an opinion. */
export type Folder = {
  readonly reference: string;
  readonly opinion: string | null;
  readonly key: Key;
  readonly about: string;
};

/** Where what both sides hand in lies. */
export function folderOf({ row: { reference }, key }: OpenCase): Folder {
  return { reference, opinion: null, key, about: aboutCase(reference) };
}

/** Takes a document off the line. */
export async function takeInto(
  ports: DocumentPorts,
  folder: Folder,
  { bytes, max = BESIDE_ENTRY.max }: Pick<Arriving, 'bytes' | 'max'>,
): Promise<Taken> {
  const unfinished = (await ports.files.ofSubmission(folder.reference)).filter(({ size }) => size === null);
  if (unfinished.length >= MOST_UNFINISHED) return { ok: false, reason: 'too-many' };
  const { id, key } = await makeRoom(ports, folder);
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
  { reference, opinion, key: folderKey, about }: Folder,
): Promise<{ readonly id: string; readonly key: Key }> {
  const [id, key] = [ids.uuid(), vault.newKey()];
  await blobs.create(id);
  const wrappedKey = vault.wrapUnderKey(key, folderKey, about);
  const createdAt = clock.now().toISOString();
  await files.add({ id, draftId: null, reference, opinion, wrappedKey, size: null, createdAt });
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
  folder: Folder,
  { taken, limits = BESIDE_ENTRY }: { readonly taken: readonly TakenDocument[]; readonly limits?: Limits },
): Promise<Judged> {
  const judged = await Promise.all(
    taken.slice(0, limits.many).map((document) => judge(ports, folder, { ...document, limits })),
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
  { reference, key, about }: Folder,
  { limits, ...taken }: TakenDocument & { readonly limits: Limits },
): Promise<FileAnswer | DocumentFault> {
  const name = cleanFileName(taken.name);
  const refused = REFUSED.get(taken.id);
  if (refused !== undefined) return { name, code: refused };
  const row = await ports.files.find(taken.id);
  if (row?.reference !== reference || row.size !== null) return { name, code: 'file-broken' };
  const fileKey = ports.vault.unwrapUnderKey(row.wrappedKey, key, about);
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
  const beside = entries.flatMap(({ body }) => ('documents' in body ? (body.documents ?? []) : []));
  const earlier = open.row.corrections === 0 ? [] : await ports.submissions.earlier(open.row.reference);
  const filed = [open.row, ...earlier].flatMap((row) => readPayload(ports, { row, key: open.key }).documents);
  return [...new Map([...filed, ...beside].map((document) => [document.id, document])).values()];
}

/** Opens a document of a case, a letter with what was added since it was sealed; `null` when it is not among those. */
export async function readDocument(
  ports: Pick<Ports, 'vault' | 'files' | 'blobs' | 'receiptStates' | 'opinions'>,
  open: OpenCase,
  wanted: { readonly id: string; readonly among: readonly FileAnswer[] },
): Promise<{ readonly file: FileAnswer; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  const file = wanted.among.find(({ id }) => id === wanted.id);
  const key = file && (await documentKey(ports, open, file));
  return file && key ? { file, bytes: await readWithKey(ports, { ...open.row, file, key }) } : null;
}

/** The key of one document of a case; `null` where there is no such document. */
export async function documentKey(
  ports: Pick<Ports, 'vault' | 'files' | 'opinions'>,
  open: OpenCase,
  { id }: FileAnswer,
): Promise<Key | null> {
  const row = await ports.files.find(id);
  const folder = row?.opinion ? await folderOfOpinion(ports, open, row.opinion) : folderOf(open);
  if (!folder || row?.reference !== folder.reference) return null;
  return ports.vault.unwrapUnderKey(row.wrappedKey, folder.key, folder.about);
}

/** Where what came back with an opinion lies. */
async function folderOfOpinion(
  { vault, opinions }: Pick<Ports, 'vault' | 'opinions'>,
  open: OpenCase,
  opinion: string,
): Promise<Folder | null> {
  const row = await opinions.find(opinion);
  if (!row) return null;
  const { reference, keyForCase } = row;
  const about = aboutOpinion(reference, opinion);
  return { reference, opinion, about, key: vault.unwrapUnderKey(keyForCase, open.key, about) };
}

/** A document does not lie on the disk as it was handed in: what is left of it is not handed out as if it were all. */
class DocumentError extends Error {
  readonly code = 'document-damaged';
}

/** A document whose key is at hand, whole, and what was added since it was sealed. */
export async function readWithKey(
  { vault, blobs, receiptStates }: Pick<Ports, 'vault' | 'blobs' | 'receiptStates'>,
  { reference, file, key }: { readonly reference: string; readonly file: FileAnswer; readonly key: Key },
): Promise<AsyncIterable<Uint8Array>> {
  if (!(await isWhole({ blobs }, file))) throw new DocumentError('The end of a document is missing.');
  const updates = await updatesOf({ vault, receiptStates }, { reference, letter: file.id });
  return followedBy(blobs.read(file.id, key), updates);
}

/** Each frame is sealed with its number, so only a missing end has to be looked for, or that nothing is left at all. */
export async function isWhole(
  { blobs }: Pick<Ports, 'blobs'>,
  { id, size }: Pick<FileAnswer, 'id' | 'size'>,
): Promise<boolean> {
  return (await blobs.length(id).catch(lengthOfNothing)) === size;
}

/** Any other fault may be gone the next time. */
function lengthOfNothing(error: unknown): null {
  if (error instanceof Error && 'code' in error && GONE.has(String(error.code))) return null;
  throw error;
}

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'blob-broken']);

async function* followedBy(bytes: AsyncIterable<Uint8Array>, more: readonly Uint8Array[]) {
  yield* bytes;
  yield* more;
}
