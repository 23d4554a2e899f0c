import type { Page } from 'playwright/test';
import { openPage } from '#forms/engine/page.ts';
import { filesOf } from '#forms/engine/fields/file.ts';
import type { Answer, Field, Input } from '#forms/engine/model.ts';
import { isWithin } from '#forms/engine/place.ts';
import type { GeneratedJourney, Stop } from './covering-journeys.ts';

/** One field, and what somebody writes, ticks or hands in there, by the names of its controls. */
export type Filling = {
  readonly field: Field;
  readonly input: Input;
  readonly documents: readonly string[];
};

/** Somebody at a page or a list. */
export type Standing = {
  readonly stop: Stop;
  readonly path: string;
  readonly fillings: readonly Filling[];
  /** "One more?", where that is asked. */
  readonly more: boolean;
};

/** How somebody answers the questions of a page. */
export type Hand = (page: Page, fillings: readonly Filling[]) => Promise<void>;

/** What this person does on this page, field by field. */
export function fillingsAt(journey: GeneratedJourney, { visit }: Stop): readonly Filling[] {
  if (visit.kind === 'overview') return [];
  const opened = openPage({ ...journey, place: visit.place });
  return visit.fields.map((field) => ({
    field,
    input: ownOf(field, opened?.input ?? {}),
    // The scope holds nothing but answers under the ids of fields.
    documents: filesOf(visit.scope.values[field.id] as Answer | undefined).map(({ name }) => name),
  }));
}

/** Whether this person has one more item to add to the list, having met these places. */
export function wantsMore({ stops }: GeneratedJourney, { visit }: Stop, met: ReadonlySet<Stop>): boolean {
  if (visit.kind !== 'overview') return false;
  const { place, loop } = visit;
  return stops.some(
    (stop) =>
      stop.visit.loops[place.item.length] === loop &&
      isWithin(stop.visit.place, place.item) &&
      !met.has(stop),
  );
}

function ownOf({ id }: Field, input: Input): Input {
  return Object.fromEntries(
    Object.entries(input).filter(([name]) => name === id || name.startsWith(`${id}.`)),
  );
}
