import type { Rule } from '#forms/engine/model.ts';
import type { Visit } from '#forms/engine/trace.ts';

/** Whether a broken rule speaks of this question or list, so that it has to be open whatever was marked. */
export type Unlocked = (visit: Visit, name: string) => boolean;

/** What the rules broken at these visits read: only there can they be kept again. */
export function unlockedBy(visits: readonly Visit[]): Unlocked {
  const broken = visits.flatMap(({ place, violated }) =>
    violated
      .filter(({ rule }) => rule.level === 'error')
      .map(({ rule, target }) => ({ item: place.item, names: new Set([target, ...namesIn(rule)]) })),
  );
  return (visit, name) =>
    broken.some(({ item, names }) => names.has(name) && isOnOneWay(item, visit.place.item));
}

function namesIn({ must, when }: Rule): readonly string[] {
  return [must, ...(when ? [when] : [])].flatMap(({ reads }) => reads.flat());
}

/** One of the items is the other, or stands in it. */
function isOnOneWay(left: readonly number[], right: readonly number[]): boolean {
  const depth = Math.min(left.length, right.length);
  return left.slice(0, depth).every((index, at) => right[at] === index);
}
