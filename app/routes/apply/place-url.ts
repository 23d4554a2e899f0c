import type { Place } from '#forms/engine/model.ts';

/** Where somebody is on their way through a form. */
export type Way = {
  readonly language: string;
  readonly service: string;
  /** The address below which the form is walked, where that is not its own: that of a case which is corrected. */
  readonly base?: string;
};

/** The address of the form's entrance. */
export function entranceUrl({ language, service, base }: Way): string {
  return base ?? `/${language}/apply/${service}`;
}

/** The address of a place. */
export function placeUrl(way: Way, place: Place | 'review', returns = ''): string {
  const base = entranceUrl(way);
  return place === 'review' ? `${base}/review` : `${base}/${placePath(place)}${returns}`;
}

/** A place as the end of its address; items count from 1 in it, nested ones as `2-1`. */
export function placePath({ step, item }: Place): string {
  const items = item.map((index) => index + 1).join('-');
  return items === '' ? step : `${step}/${items}`;
}

/** Added to an address: back to the check page as soon as nothing is open. */
export const RETURNS = '?return=review';

/** In the address of a list: an item was removed from it just now. */
export const REMOVED = 'removed';

/** In the address of a page: its item was copied from another one just now. */
export const COPIED = 'copied';
