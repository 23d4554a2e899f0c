import type { Field, Input, Page, Reading } from './model.ts';
import type { Standing } from './standing.ts';

/** A page ready to be shown: its relevant fields and what stands in their controls. */
export type OpenPage = {
  readonly page: Page;
  readonly fields: readonly Field[];
  readonly input: Input;
};

/**
 * The page at this place, filled from the answers, or from `typed` when it is shown again with errors.
 * `null` when the place is not a page that is asked.
 */
export function openPage(_standing: Standing, _typed?: Input): OpenPage | null {
  throw new Error('not filled in');
}

/**
 * Reads what was typed on the page at this place. Only relevant declared fields are read. `confirmed` are the ids of
 * rules whose warnings the person has seen and confirmed. Throws `PlaceError` when the place is not a page that is asked.
 */
export function readPage(
  _page: Standing & { readonly input: Input; readonly confirmed: readonly string[] },
): Reading {
  throw new Error('not filled in');
}
