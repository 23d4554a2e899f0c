import type { Place } from '#forms/engine/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import type { CorrectionPlace } from './model.ts';

/** Where "continue" leads: to what else is asked behind this place, then to what is still open, then to the check page. */
export function nextCorrection(places: readonly CorrectionPlace[], from: Place | null): Place | 'review' {
  const at = from === null ? -1 : places.findIndex(({ place }) => isSamePlace(place, from));
  const behind = places.slice(at + 1).find(({ isAsked }) => isAsked);
  return behind?.place ?? firstOpenCorrection(places);
}

/** The first place where something is missing, else the check page. */
export function firstOpenCorrection(places: readonly CorrectionPlace[]): Place | 'review' {
  return places.find(({ isOpen }) => isOpen)?.place ?? 'review';
}

/** Where "back" leads: to what is asked before this place; `null` at the first. */
export function previousCorrection(places: readonly CorrectionPlace[], from: Place): Place | null {
  const at = places.findIndex(({ place }) => isSamePlace(place, from));
  return places.slice(0, Math.max(at, 0)).findLast(({ isAsked }) => isAsked)?.place ?? null;
}
