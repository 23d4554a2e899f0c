import { answerAt, itemAnswers, itemsAt, withItem, type ItemStep } from './item.ts';
import type { Answer, Answers, Field, Issue, Loop, Place, Reading } from './model.ts';
import { PlaceError } from './place.ts';
import { itemPath, visitAt } from './reach.ts';
import { ruleIssues } from './rule-issues.ts';
import type { Standing } from './standing.ts';
import { isInItem, trace, type OverviewVisit, type Visit } from './trace.ts';

/** The overview of a loop: "Sie haben 2 Personen angegeben". */
export type OpenOverview = {
  readonly loop: Loop;
  readonly items: readonly OverviewItem[];
  readonly min: number;
  readonly max: number;
  readonly canAdd: boolean;
};

/**
 * `answers` are all that are stored of the item, `label` those that name it; `first` is the page on which changing it
 * begins.
 */
export type OverviewItem = {
  readonly index: number;
  readonly answers: Answers;
  readonly label: readonly { readonly field: Field; readonly answer: Answer }[];
  readonly first: Place;
  readonly isComplete: boolean;
};

/** The overview at this place; `null` when the place is not an overview that is asked. */
export function openOverview(standing: Standing): OpenOverview | null {
  const found = overviewAt(standing);
  if (!found) return null;
  const { visit, stored } = found;
  const { loop, max } = visit;
  const items = stored
    .slice(0, max)
    .flatMap((item, index) => overviewItem(standing, { loop, item, index }) ?? []);
  return { loop, items, min: loop.min, max, canAdd: items.length < max };
}

/** "No more items": checks the number of items and the rules over the whole list. The answers have to be stored. */
export function readOverview(sent: Standing & { readonly confirmed: readonly string[] }): Reading {
  const found = overviewAt(sent);
  if (!found) throw new PlaceError(sent.place);
  const { path, visit, stored } = found;
  const { list, min } = visit.loop;
  if (stored.length < min) return { ok: false, issues: [tooFew(list, min)] };
  const outer = itemAnswers(sent.answers, path);
  const answers = withItem(sent.answers, path, { ...outer, [list]: itemsAt(outer, list) });
  const issues = ruleIssues({ ...sent, answers });
  return issues.length === 0 ? { ok: true, answers } : { ok: false, issues };
}

/** The first page of one more item; `null` when the list is full. The item begins to exist when that page is saved. */
export function newItemPlace(standing: Standing): Place | null {
  const found = overviewAt(standing);
  if (!found || found.stored.length >= found.visit.max) return null;
  const { path, visit, stored } = found;
  const index = stored.length;
  const answers = withItem(standing.answers, [...path, { loop: visit.loop, index }], {});
  return visitsOfItem({ ...standing, answers }, visit.loop, index)[0]?.place ?? null;
}

/** The answers without item `index` of the loop at this place. */
export function removeItem(sent: Standing & { readonly index: number }): Answers {
  const found = overviewAt(sent);
  if (!found) throw new PlaceError(sent.place);
  const { path, visit, stored } = found;
  const outer = itemAnswers(sent.answers, path);
  const items = stored.filter((_, index) => index !== sent.index);
  return withItem(sent.answers, path, { ...outer, [visit.loop.list]: items });
}

type Found = {
  readonly visit: OverviewVisit;
  readonly path: readonly ItemStep[];
  readonly stored: readonly Answers[];
};

function overviewAt(standing: Standing): Found | null {
  const [visit, path] = [visitAt(standing), itemPath(standing)];
  if (visit?.kind !== 'overview' || !path) return null;
  return { visit, path, stored: itemsAt(itemAnswers(standing.answers, path), visit.loop.list) };
}

type Item = { readonly loop: Loop; readonly item: Answers; readonly index: number };

function overviewItem(standing: Standing, { loop, item, index }: Item): OverviewItem | null {
  const visits = visitsOfItem(standing, loop, index);
  const [first] = visits;
  if (!first) return null;
  const fields = loop.steps.flatMap((step) => (step.kind === 'page' ? step.fields : []));
  const label = loop.label.flatMap((id) => {
    const [field, answer] = [fields.find((each) => each.id === id), answerAt(item, id)];
    return field && answer !== undefined && answer !== null ? [{ field, answer }] : [];
  });
  return {
    index,
    answers: item,
    label,
    first: first.place,
    isComplete: !visits.some(({ isOpen }) => isOpen),
  };
}

function visitsOfItem(
  { service, answers, context, place }: Standing,
  loop: Loop,
  index: number,
): readonly Visit[] {
  const { visits } = trace(service, answers, context);
  return visits.filter((visit) => isInItem(visit, loop, [...place.item, index]));
}

function tooFew(list: string, min: number): Issue {
  return { field: list, part: null, code: 'required', params: { min }, rule: null, level: 'error' };
}
