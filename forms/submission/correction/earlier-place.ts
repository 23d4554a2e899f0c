import { itemsAt } from '#forms/engine/item.ts';
import type { Answers, Place, Service } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';

type Versions = { readonly service: Service; readonly from: Answers; readonly to: Answers };

/**
 * Where a place of `to` stood in `from`; `null` for one in an item that is not there. Both are relevant answers. Items
 * have no names: those alike at the beginning and at the end of a list are the same, the others by their number.
 */
export function placeIn({ service, from, to }: Versions, { step, item }: Place): Place | null {
  let [source, target]: [Answers, Answers] = [to, from];
  const found: number[] = [];
  for (const [depth, index] of item.entries()) {
    const list = findStep(service, step)?.loops[depth]?.list ?? '';
    const [here, there] = [itemsAt(source, list), itemsAt(target, list)];
    const same = pairOf(here, there, index);
    const next = same === null ? undefined : there[same];
    if (same === null || next === undefined) return null;
    found.push(same);
    [source, target] = [here[index] ?? {}, next];
  }
  return { step, item: found };
}

/** The number in `there` of the item with this number in `here`. */
function pairOf(here: readonly Answers[], there: readonly Answers[], index: number): number | null {
  if (here.length === there.length) return index;
  const [ours, theirs] = [here.map(spell), there.map(spell)];
  const most = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < most && ours[start] === theirs[start]) start += 1;
  if (index < start) return index;
  let end = 0;
  while (end < most - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  if (index >= ours.length - end) return index - ours.length + theirs.length;
  return index < theirs.length - end ? index : null;
}

function spell(item: Answers): string {
  return JSON.stringify(item);
}
