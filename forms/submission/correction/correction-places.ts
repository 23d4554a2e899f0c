import { relevantAnswers } from '#forms/engine/answers.ts';
import { isContent } from '#forms/engine/fields/content.ts';
import { answerAt, itemAnswers, itemsAt, isListAsked } from '#forms/engine/item.ts';
import type { Answers, Field, Place, Service } from '#forms/engine/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { itemPath } from '#forms/engine/reach.ts';
import { trace, type OverviewVisit, type PageVisit, type Visit } from '#forms/engine/trace.ts';
import { placeIn } from './earlier-place.ts';
import type { Correction, CorrectionPlace } from './model.ts';
import { unlockedBy, type Unlocked } from './unlocked.ts';

/**
 * All places of the form in order, with what may be answered anew at each: what is marked, what was not asked before, what
 * has been changed or has lost its answer, and what a broken rule speaks of, so that nobody is caught between two
 * answers. Everything else stays as it was sent.
 */
export function correctionPlaces(correction: Correction): readonly CorrectionPlace[] {
  const { service, before, after, context } = correction;
  const { visits, relevant } = trace(service, after, context);
  const from = relevantAnswers(service, before, context);
  const known: Known = { correction, from, to: relevant, unlocked: unlockedBy(visits), lists: [] };
  const lists = visits.filter((visit) => visit.kind === 'overview' && isListOpen(visit, known));
  return visits.map((visit) => {
    const at = visit.kind === 'page' ? pageAt(visit, { ...known, lists }) : overviewAt(visit, lists);
    return { place: visit.place, kind: visit.kind, isOpen: visit.isOpen, ...at };
  });
}

type Known = {
  readonly correction: Correction;
  /** The answers that counted when they were sent, and those that count now. */
  readonly from: Answers;
  readonly to: Answers;
  readonly unlocked: Unlocked;
  /** The overviews whose items may come and go. */
  readonly lists: readonly Visit[];
};

type At = Pick<CorrectionPlace, 'isAsked' | 'editable'>;

function overviewAt(visit: OverviewVisit, lists: readonly Visit[]): At {
  const isAsked = lists.includes(visit);
  return { isAsked, editable: new Set(isAsked ? [visit.loop.list] : []) };
}

function pageAt(visit: PageVisit, known: Known): At {
  const { points, unsure } = known.correction;
  const isUnsure = unsure.some((place) => isSamePlace(place, visit.place));
  const isFree = isUnsure || isInside(visit, known.lists);
  const marked = points.filter(({ place }) => isSamePlace(place, visit.place)).map(({ field }) => field);
  const questions = visit.fields.filter((field) => !isContent(field));
  const editable = questions.filter(
    (field) =>
      isFree || marked.includes(field.id) || known.unlocked(visit, field.id) || isOther(visit, field, known),
  );
  const isMarked = questions.some(({ id }) => marked.includes(id));
  return {
    isAsked: visit.isOpen || isUnsure || (isMarked && !isInside(visit, known.lists)),
    editable: new Set(editable.map(({ id }) => id)),
  };
}

/** Whether the page belongs to an item of one of these lists. */
function isInside({ loops, place }: PageVisit, lists: readonly Visit[]): boolean {
  return lists.some((list) => {
    const depth = list.place.item.length;
    const isOf = list.kind === 'overview' && loops[depth] === list.loop;
    return isOf && list.place.item.every((index, at) => place.item[at] === index);
  });
}

/** Not asked before, without an answer now, or with another one. */
function isOther({ place }: PageVisit, { id }: Field, { correction: { service }, from, to }: Known): boolean {
  const earlier = placeIn({ service, from, to }, place);
  const before = earlier && answerAt(itemAt(service, from, earlier), id);
  const after = answerAt(itemAt(service, to, place), id);
  return after === undefined || JSON.stringify(before) !== JSON.stringify(after);
}

function itemAt(service: Service, answers: Answers, place: Place): Answers {
  return itemAnswers(answers, itemPath({ service, place }) ?? []);
}

function isListOpen(visit: OverviewVisit, { correction, from, to, unlocked }: Known): boolean {
  const { service, points } = correction;
  const { list } = visit.loop;
  if (visit.isOpen || unlocked(visit, list)) return true;
  if (points.some(({ place, field }) => field === list && isSamePlace(place, visit.place))) return true;
  const earlier = placeIn({ service, from, to }, visit.place);
  if (earlier === null) return true;
  const [old, now] = [itemAt(service, from, earlier), itemAt(service, to, visit.place)];
  return !isListAsked(old, list) || itemsAt(old, list).length !== itemsAt(now, list).length;
}
