import type { Place } from './model.ts';

/** Whether both are the same page or overview of the same item. */
export function isSamePlace(left: Place, right: Place): boolean {
  return left.step === right.step && left.item.length === right.item.length && isWithin(left, right.item);
}

/** Whether the place lies in this item (of an outer loop: in any of its inner items too). */
export function isWithin(place: Place, item: readonly number[]): boolean {
  return item.every((index, depth) => place.item[depth] === index);
}

/** The place is not asked, or not one of the kind that was wanted. */
export class PlaceError extends Error {
  readonly code = 'no-such-place';

  constructor(place: Place) {
    super(`Not asked here: ${[place.step, ...place.item].join('/')}`);
    this.name = 'PlaceError';
  }
}
