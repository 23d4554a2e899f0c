import type { Answers, Context, Loop, Place, Service } from './model.ts';
import { isSamePlace, isWithin } from './place.ts';
import { reachedAnswers } from './reach.ts';
import type { Standing } from './standing.ts';
import { isInItem, trace, type Visit } from './trace.ts';

/** All pages and loop overviews that are asked, in order. A loop whose max is 1 has no overview. */
export function walk(service: Service, answers: Answers, context: Context): readonly Place[] {
  return trace(service, answers, context).visits.map(({ place }) => place);
}

/**
 * Where "continue" leads from here. Behind the last page of an item comes what is still open in the list, then its
 * overview.
 */
export function nextPlace({ service, answers, context, place }: Standing): Place | 'review' {
  const { visits } = trace(service, answers, context);
  let end = visits.findIndex((visit) => isSamePlace(visit.place, place));
  const loops = visits[end]?.loops;
  if (!loops) return firstOpenPlace(service, answers, context);
  for (let depth = place.item.length; depth > 0; depth--) {
    const [next, loop] = [visits[end + 1], loops[depth - 1]];
    if (next && isInItem(next, loop, place.item.slice(0, depth))) return next.place;
    const list = visitsOfList(visits, loop, place.item.slice(0, depth - 1));
    const goal = list.find(({ kind, isOpen }) => kind === 'page' && isOpen) ?? list.find(isOverviewOf(loop));
    if (goal) return goal.place;
    end = visits.findLastIndex((visit) => list.includes(visit));
  }
  return visits[end + 1]?.place ?? 'review';
}

/**
 * Where "back" leads from here; `null` on the first page. From an overview it leads out of the list, and from the
 * first page of an item to the overview, as soon as there is something to see there.
 */
export function previousPlace(standing: Standing): Place | null {
  const { service, context, place } = standing;
  const { visits } = trace(service, reachedAnswers(standing), context);
  const at = visits.findIndex((visit) => isSamePlace(visit.place, place));
  const [visit, before] = [visits[at], visits[at - 1]];
  if (!visit) return null;
  if (visit.kind === 'overview') return placeBefore(visitsOfList(visits, visit.loop, place.item), visits);
  const loop = visit.loops.at(-1);
  const isFirst = loop !== undefined && !(before && isInItem(before, loop, place.item));
  return isFirst ? beforeItem({ loop, place }, visits) : (before?.place ?? null);
}

/** The overview, once the item has been filled in or is not the first; else what comes before the list. */
function beforeItem(
  { loop, place }: { readonly loop: Loop; readonly place: Place },
  visits: readonly Visit[],
): Place | null {
  const list = visitsOfList(visits, loop, place.item.slice(0, -1));
  const overview = list.find(isOverviewOf(loop));
  const isFilled = !list.some((visit) => visit.isOpen && isInItem(visit, loop, place.item));
  return overview && (isFilled || place.item.at(-1) !== 0) ? overview.place : placeBefore(list, visits);
}

function placeBefore(list: readonly Visit[], visits: readonly Visit[]): Place | null {
  return visits[visits.findIndex((visit) => list.includes(visit)) - 1]?.place ?? null;
}

/** All visits of a list with its overview; `around` is the item that the list stands in. */
function visitsOfList(
  visits: readonly Visit[],
  loop: Loop | undefined,
  around: readonly number[],
): readonly Visit[] {
  return visits.filter((visit) => {
    const isMember = visit.loops[around.length] === loop || isOverviewOf(loop)(visit);
    return isMember && isWithin(visit.place, around);
  });
}

function isOverviewOf(loop: Loop | undefined): (visit: Visit) => boolean {
  return (visit) => visit.kind === 'overview' && visit.loop === loop;
}

/** The places that still want an answer (or whose answers break a rule), in order. */
export function openPlaces(service: Service, answers: Answers, context: Context): readonly Place[] {
  return trace(service, answers, context)
    .visits.filter(({ isOpen }) => isOpen)
    .map(({ place }) => place);
}

/** Where somebody who comes back goes on. */
export function firstOpenPlace(service: Service, answers: Answers, context: Context): Place | 'review' {
  return openPlaces(service, answers, context)[0] ?? 'review';
}

/** Nothing is open: the answers may be submitted. */
export function isComplete(service: Service, answers: Answers, context: Context): boolean {
  return openPlaces(service, answers, context).length === 0;
}
