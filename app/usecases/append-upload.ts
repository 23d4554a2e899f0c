import { eraseDocument } from './erase-document.ts';
import { limitBytes } from './limit-bytes.ts';
import { aboutDraft, openDraft } from './open-draft.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Chunks, FileRow, Key, Ports } from './ports.ts';

export type UploadPorts = OpenDraftPorts & Pick<Ports, 'files' | 'blobs'>;

/** The plain length of an unfinished document of this draft; `null` when it is not theirs. */
export async function uploadLength(
  ports: UploadPorts,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<number | null> {
  const upload = await openUpload(ports, { code, id });
  return upload && (await ports.blobs.length(id));
}

/**
 * Takes bytes off the line into the sealed document and returns its length. What arrived before a cut is kept, unless the
 * sender cannot resume.
 */
export async function appendUpload(
  ports: UploadPorts,
  input: {
    readonly code: string;
    readonly id: string;
    readonly offset: number;
    readonly maxBytes: number;
    /** False for a form, whose sender cannot come back to the same document. */
    readonly canResume?: false;
    readonly bytes: Chunks;
  },
): Promise<number | null> {
  const upload = await openUpload(ports, input);
  if (!upload) return null;
  const { id, offset, maxBytes, bytes } = input;
  try {
    return await ports.blobs.append({ id, offset, key: upload.key }, limitBytes(bytes, maxBytes - offset));
  } catch (error) {
    if (input.canResume === false) await eraseDocument(ports, id);
    throw error;
  }
}

/** An upload of this draft that has not been handed in yet, with its key. */
export async function openUpload(
  ports: UploadPorts,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<{ readonly row: FileRow; readonly key: Key } | null> {
  const [draft, row] = [await openDraft(ports, code), await ports.files.find(id)];
  if (!draft || row?.draftId !== draft.row.id || row.size !== null) return null;
  return { row, key: ports.vault.unwrapUnderKey(row.wrappedKey, draft.key, aboutDraft(draft.row.id)) };
}
