import { isContent } from '#forms/engine/fields/content.ts';
import type { Place } from '#forms/engine/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { visitAt } from '#forms/engine/reach.ts';
import { correctionPlaces } from './correction-places.ts';
import type { Correction } from './model.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The questions of a page whose answers stay as they were sent; `null` where nothing may be changed at all, or nothing is
 * asked. An item begins to exist with its first page, so that one of an open list is a place too.
 */
export function lockedAt(correction: Correction, place: Place): ReadonlySet<string> | null {
  const { service, after: answers, context } = correction;
  const places = correctionPlaces(correction);
  const found = places.find((each) => isSamePlace(each.place, place));
  const visit = visitAt({ service, answers, context, place });
  if (visit === null) return null;
  if (!found) return isInOpenList() ? NONE : null;
  if (found.editable.size === 0) return null;
  if (visit.kind === 'overview') return NONE;
  const ids = visit.fields.filter((field) => !isContent(field)).map(({ id }) => id);
  return new Set(ids.filter((id) => !found.editable.has(id)));

  function isInOpenList(): boolean {
    const loop = visit?.loops.at(-1);
    const around = { step: loop?.id ?? '', item: place.item.slice(0, -1) };
    return places.some((each) => isSamePlace(each.place, around) && each.editable.size > 0);
  }
}
