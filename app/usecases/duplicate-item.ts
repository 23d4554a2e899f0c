import { duplicateItem as withCopy } from '#forms/engine/duplicate-item.ts';
import type { Place } from '#forms/engine/model.ts';
import { openOverview } from '#forms/engine/overview.ts';
import { changeAnswers } from './change-answers.ts';
import { standingAt } from './draft-correction.ts';
import { itemToken } from './item-token.ts';
import type { OpenDraftPorts } from './open-draft.ts';

type ItemDuplicated =
  /** `first` is the page on which changing the copy begins. */
  | { readonly ok: true; readonly first: Place }
  | { readonly ok: false; readonly reason: 'no-draft' | 'ended' | 'not-asked' | 'full' }
  /** The list is not the one of which this item was to be copied: nothing was added. */
  | { readonly ok: false; readonly reason: 'changed-elsewhere' };

type ItemToDuplicate = {
  readonly code: string;
  readonly place: Place;
  readonly index: number;
  /** The token of the item as it was shown, so that pressing twice adds one copy only. */
  readonly token: string;
};

/** Adds a copy of one item to a loop's list, without its documents and declarations. */
export function duplicateItem(
  ports: OpenDraftPorts,
  { code, place, index, token }: ItemToDuplicate,
): Promise<ItemDuplicated> {
  return changeAnswers<ItemDuplicated>(ports, code, (draft) => {
    const standing = standingAt(draft, place);
    const overview = standing && openOverview(standing);
    if (!overview) return { store: null, outcome: { ok: false, reason: 'not-asked' } };
    if (itemToken(ports, { draftId: draft.row.id, place, overview }, index) !== token)
      return { store: null, outcome: { ok: false, reason: 'changed-elsewhere' } };
    const copied = withCopy({ ...standing, index });
    if (!copied) return { store: null, outcome: { ok: false, reason: 'full' } };
    return { store: copied.answers, outcome: { ok: true, first: copied.first } };
  });
}
