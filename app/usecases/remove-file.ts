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
  let isLost = true;
  const removed = await changeAnswers<FileRemoved>(ports, input.code, (draft) => {
    const holders = Object.entries(filesAt(draft, input.place));
    const [field, files] = holders.find(([, stored]) => stored.some(({ id }) => id === input.id)) ?? [];
    const standing = standingAt(draft, input.place);
    if (!field || !files || !standing || standing.locked?.has(field))
      return { store: null, outcome: { ok: false, reason: 'no-such-file' } };
    isLost = !isOfCase(draft, input.id);
    const rest = files.filter(({ id }) => id !== input.id);
    return { store: withFiles(draft, { place: input.place, field }, rest), outcome: { ok: true } };
  });
  if (removed.ok && isLost) await eraseDocument(ports, input.id);
  return removed;
}
