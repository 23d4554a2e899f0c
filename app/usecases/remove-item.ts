import { eraseDocument } from './attach-upload.ts';
import { documentsIn } from './documents-in.ts';
import type { Answers, Place } from '#forms/engine/model.ts';
import { openOverview, removeItem as withoutItem } from '#forms/engine/overview.ts';
import { changeAnswers } from './change-answers.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

type ItemRemoved = { readonly ok: true } | { readonly ok: false; readonly reason: 'no-draft' | 'not-asked' };

/** Takes one item out of a loop's list, and erases the documents that were handed in with it. */
export async function removeItem(
  ports: OpenDraftPorts & Pick<Ports, 'files' | 'blobs'>,
  input: { readonly code: string; readonly place: Place; readonly index: number },
): Promise<ItemRemoved> {
  let lost: readonly string[] = [];
  const removed = await changeAnswers<ItemRemoved>(ports, input.code, ({ service, answers, context }) => {
    const standing = { service, answers, context, place: input.place };
    const overview = openOverview(standing);
    if (!overview?.items[input.index]) return { store: null, outcome: { ok: false, reason: 'not-asked' } };
    const store = withoutItem({ ...standing, index: input.index });
    lost = documentsLost(answers, store);
    return { store, outcome: { ok: true } };
  });
  if (removed.ok) await Promise.all(lost.map((id) => eraseDocument(ports, id)));
  return removed;
}

function documentsLost(before: Answers, after: Answers): readonly string[] {
  const kept = new Set(documentsIn(after).map(({ id }) => id));
  return documentsIn(before)
    .map(({ id }) => id)
    .filter((id) => !kept.has(id));
}
