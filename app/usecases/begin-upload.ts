import { fileFieldAt } from './file-field.ts';
import type { FileQuestion } from './file-field.ts';
import { eraseDocument } from './erase-document.ts';
import { endOf } from './page-check.ts';
import { aboutDraft, openDraft } from './open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

type BeginPorts = OpenDraftPorts & Pick<Ports, 'ids' | 'files' | 'blobs'>;

type Begun =
  | { readonly ok: true; readonly id: string; readonly maxBytes: number }
  | { readonly ok: false; readonly reason: 'no-draft' | 'not-asked' | 'too-many' | 'too-big' };

/** Uploads of a draft that may lie about unfinished beside those the question takes: what a bad line leaves behind. */
const SPARE = 3;

/** Makes room for a document: a key of its own, wrapped under the draft's, and an empty sealed blob. */
export async function beginUpload(
  ports: BeginPorts,
  input: FileQuestion & {
    readonly code: string;
    /** Bytes, as far as known beforehand. */
    readonly size: number;
  },
): Promise<Begun> {
  const draft = await openDraft(ports, input.code);
  if (!draft) return { ok: false, reason: 'no-draft' };
  const asked = fileFieldAt(draft, input);
  if (!asked || endOf(draft)) return { ok: false, reason: 'not-asked' };
  if (asked.stored.length >= asked.field.many) return { ok: false, reason: 'too-many' };
  if (input.size > asked.field.max) return { ok: false, reason: 'too-big' };
  const id = await makeRoom(ports, draft);
  // Counted afterwards, so that of many begun at the same moment none slips through.
  if ((await countBegun(ports, draft)) > asked.field.many + SPARE) {
    await eraseDocument(ports, id);
    return { ok: false, reason: 'too-many' };
  }
  return { ok: true, id, maxBytes: asked.field.max };
}

async function countBegun({ files }: BeginPorts, { row }: OpenDraft): Promise<number> {
  return (await files.ofDraft(row.id)).filter(({ size }) => size === null).length;
}

async function makeRoom({ ids, clock, vault, files, blobs }: BeginPorts, draft: OpenDraft): Promise<string> {
  const id = ids.uuid();
  await blobs.create(id);
  await files.add({
    id,
    draftId: draft.row.id,
    reference: null,
    wrappedKey: vault.wrapUnderKey(vault.newKey(), draft.key, aboutDraft(draft.row.id)),
    size: null,
    createdAt: clock.now().toISOString(),
  });
  return id;
}
