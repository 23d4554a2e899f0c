import type { Answer, Answers, Field, Loop, Place, Reading } from './model.ts';
import type { Standing } from './standing.ts';

/** The overview of a loop: "Sie haben 2 Personen angegeben". */
export type OpenOverview = {
  readonly loop: Loop;
  readonly items: readonly OverviewItem[];
  readonly min: number;
  readonly max: number;
  readonly canAdd: boolean;
};

/** `label` are the answers that name the item; `first` is the page on which changing it begins. */
export type OverviewItem = {
  readonly index: number;
  readonly label: readonly { readonly field: Field; readonly answer: Answer }[];
  readonly first: Place;
  readonly isComplete: boolean;
};

/** The overview at this place; `null` when the place is not an overview that is asked. */
export function openOverview(_standing: Standing): OpenOverview | null {
  throw new Error('not filled in');
}

/** "No more items": checks the number of items and the rules over the whole list. */
export function readOverview(_overview: Standing & { readonly confirmed: readonly string[] }): Reading {
  throw new Error('not filled in');
}

/** The first page of one more item; `null` when the list is full. The item begins to exist when that page is saved. */
export function newItemPlace(_standing: Standing): Place | null {
  throw new Error('not filled in');
}

/** The answers without item `index` of the loop at this place. */
export function removeItem(_overview: Standing & { readonly index: number }): Answers {
  throw new Error('not filled in');
}
