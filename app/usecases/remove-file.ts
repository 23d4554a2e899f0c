import { isOfCase, standingAt } from './draft-correction.ts';
import { eraseDocument } from './erase-document.ts';
import { changeAnswers } from './change-answers.ts';
import { filesAt, withFiles } from './file-field.ts';
import type { Place } from '#forms/engine/model.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

type FileRemoved =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'no-draft' | 'ended' | 'no-such-file' };

/** Takes a document handed in at a place out of the answers, and erases it unless it was sent before. */
export async function removeFile(
  ports: OpenDraftPorts & Pick<Ports, 'files' | 'blobs'>,
  input: { readonly code: string; readonly place: Place; readonly id: string },
): Promise<FileRemoved> {
  const kept = new Set<string>();
  const removed = await changeAnswers<FileRemoved>(ports, input.code, (draft) => {
    const holders = Object.entries(filesAt(draft, input.place));
    const held = holders.find(([, stored]) => stored.some(({ id }) => id === input.id));
    const standing = standingAt(draft, input.place);
    if (!held || !standing || standing.locked?.has(held[0]))
      return { store: null, outcome: { ok: false, reason: 'no-such-file' } };
    const [field, files] = held;
    if (isOfCase(draft, input.id)) kept.add(input.id);
    const rest = files.filter(({ id }) => id !== input.id);
    return { store: withFiles(draft, { place: input.place, field }, rest), outcome: { ok: true } };
  });
  if (removed.ok && !kept.has(input.id)) await eraseDocument(ports, input.id);
  return removed;
}
