import { isWithin } from '#forms/engine/place.ts';
import { addressOf } from './address-of.ts';
import type { GeneratedJourney, Stop } from './covering-journeys.ts';
import { fillingsAt, type Filling } from './filling.ts';

/** What a draft holds, by the address of each page and list: where it was given, and all that was given there. */
export type Held = Map<string, { readonly stop: Stop; readonly fillings: readonly Filling[] }>;

/** Notes what was stored. */
export function hold(held: Held, stop: Stop, fillings: readonly Filling[]): void {
  held.set(addressOf(stop.visit.place), { stop, fillings });
}

/** Whether this very thing was given there before. */
export function isHeld(held: Held, stop: Stop, fillings: readonly Filling[]): boolean {
  const before = held.get(addressOf(stop.visit.place));
  return before !== undefined && given(before.fillings) === given(fillings);
}

/** The pages on which this person says something else than the draft holds. */
export function changesOf(journey: GeneratedJourney, held: Held): readonly Stop[] {
  return journey.stops.filter((stop) => !isHeld(held, stop, fillingsAt(journey, stop)));
}

/** Whether the draft can be turned into this person's by changing pages: no item and no document has to go. */
export function canBecome(journey: GeneratedJourney, held: Held): boolean {
  const stops = [...held.values()].map(({ stop }) => stop);
  const hasTooMany = journey.stops.some((list) => countItems(stops, list) > countItems(journey.stops, list));
  const replaced = changesOf(journey, held).flatMap(({ visit }) => held.get(addressOf(visit.place)) ?? []);
  return !hasTooMany && replaced.every(({ fillings }) => fillings.every(hasNoDocument));
}

function countItems(stops: readonly Stop[], { visit: list }: Stop): number {
  if (list.kind !== 'overview') return 0;
  const depth = list.place.item.length;
  const inside = stops.filter(
    ({ visit: { loops, place } }) => loops[depth] === list.loop && isWithin(place, list.place.item),
  );
  return Math.max(0, ...inside.map(({ visit: { place } }) => (place.item[depth] ?? 0) + 1));
}

function hasNoDocument({ documents }: Filling): boolean {
  return documents.length === 0;
}

function given(fillings: readonly Filling[]): string {
  return JSON.stringify(fillings.map(({ field, input, documents }) => [field.id, input, documents]));
}
