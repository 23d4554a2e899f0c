import { isOfCase, standingAt } from './draft-correction.ts';
import { eraseDocument } from './erase-document.ts';
import { documentsIn } from './documents-in.ts';
import type { Answers, Place } from '#forms/engine/model.ts';
import { openOverview, removeItem as withoutItem } from '#forms/engine/overview.ts';
import { changeAnswers } from './change-answers.ts';
import { itemToken } from './item-token.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

type ItemRemoved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-draft' | 'ended' | 'not-asked' }
  /** The list is not the one of which this item was to go: nothing was removed. */
  | { readonly ok: false; readonly reason: 'changed-elsewhere' };

type ItemToRemove = {
  readonly code: string;
  readonly place: Place;
  readonly index: number;
  /** The token of the item as it was shown, so that no other goes in its stead. */
  readonly token: string;
};

/** Takes one item out of a loop's list, and erases the documents that were handed in with it. */
export async function removeItem(
  ports: OpenDraftPorts & Pick<Ports, 'files' | 'blobs'>,
  { code, place, index, token }: ItemToRemove,
): Promise<ItemRemoved> {
  let lost: readonly string[] = [];
  const removed = await changeAnswers<ItemRemoved>(ports, code, (draft) => {
    const standing = standingAt(draft, place);
    const overview = standing && openOverview(standing);
    if (!overview) return { store: null, outcome: { ok: false, reason: 'not-asked' } };
    if (itemToken(ports, { draftId: draft.row.id, place, overview }, index) !== token)
      return { store: null, outcome: { ok: false, reason: 'changed-elsewhere' } };
    const store = withoutItem({ ...standing, index });
    lost = documentsLost(draft.answers, store).filter((id) => !isOfCase(draft, id));
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
