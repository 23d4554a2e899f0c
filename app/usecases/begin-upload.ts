import { fileFieldAt } from './file-field.ts';
import type { FileQuestion } from './file-field.ts';
import { aboutDraft, openDraft } from './open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

type BeginPorts = OpenDraftPorts & Pick<Ports, 'ids' | 'files' | 'blobs'>;

type Begun =
  | { readonly ok: true; readonly id: string; readonly maxBytes: number }
  | { readonly ok: false; readonly reason: 'no-draft' | 'not-asked' | 'too-many' | 'too-big' };

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
  if (!asked) return { ok: false, reason: 'not-asked' };
  if (asked.stored.length >= asked.field.many) return { ok: false, reason: 'too-many' };
  if (input.size > asked.field.max) return { ok: false, reason: 'too-big' };
  return { ok: true, id: await makeRoom(ports, draft), maxBytes: asked.field.max };
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
