import type { Place } from '#forms/engine/model.ts';
import type { OpenOverview } from '#forms/engine/overview.ts';
import type { Ports } from './ports.ts';

type Shown = { readonly draftId: string; readonly place: Place; readonly overview: OpenOverview };

/**
 * Stands for one item of a list as it was shown. The number of items is in it, so that a removal sent twice never fits
 * the item that has moved up, even when both are equal. `null` when there is no such item.
 */
export function itemToken(
  { vault }: Pick<Ports, 'vault'>,
  { draftId, place, overview: { items } }: Shown,
  index: number,
): string | null {
  const item = items.find((each) => each.index === index);
  return item ? vault.mac(JSON.stringify(['item', draftId, place, items.length, index, item.answers])) : null;
}
