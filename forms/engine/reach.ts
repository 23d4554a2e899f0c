import { itemAnswers, itemsAt, withItem, type ItemStep } from './item.ts';
import type { Answers } from './model.ts';
import { isSamePlace } from './place.ts';
import type { Standing } from './standing.ts';
import { findStep } from './step.ts';
import { trace, type Visit } from './trace.ts';

/** The loops of a place with the index in each, outermost first; `null` when the indexes do not fit the step. */
export function itemPath({
  service,
  place,
}: Pick<Standing, 'service' | 'place'>): readonly ItemStep[] | null {
  const loops = findStep(service, place.step)?.loops;
  if (loops?.length !== place.item.length) return null;
  return loops.map((loop, depth) => ({ loop, index: place.item[depth] ?? 0 }));
}

/** The answers with the item in which somebody stands: a new one begins to exist with its first page. */
export function reachedAnswers(standing: Standing): Answers {
  const path = itemPath(standing);
  const last = path?.at(-1);
  if (!path || !last) return standing.answers;
  const outer = path.slice(0, -1);
  const isNew = itemsAt(itemAnswers(standing.answers, outer), last.loop.list).length === last.index;
  return isNew ? withItem(standing.answers, path, {}) : standing.answers;
}

/** The visit at this place, or `null` when it is not asked. */
export function visitAt(standing: Standing): Visit | null {
  const { visits } = trace(standing.service, reachedAnswers(standing), standing.context);
  return visits.find(({ place }) => isSamePlace(place, standing.place)) ?? null;
}
