import type { Catalogue, DueOfService } from '#app/usecases/ports.ts';
import { count } from '../count.ts';

/**
 * What is due, one line for each service: how long it keeps its cases, how many are over that, and since when. Then what has
 * not come to an end in all that time: it is not erased, and somebody has to see to it.
 */
export function tellDue(due: readonly DueOfService[], { find }: Pick<Catalogue, 'find'>): readonly string[] {
  if (due.length === 0) return ['Nothing is due.'];
  return due.map(({ service, isUnfinished, cases, documents, since }) => {
    const retention = find(service)?.retention;
    const kept = retention === undefined ? 'no longer offered' : `kept ${retention}`;
    const what = `${service} (${kept}): ${count(cases, 'case')}, ${count(documents, 'document')}`;
    const day = since.slice(0, 10);
    return isUnfinished
      ? `${what}, over its time since ${day}, but not finished and so not erased`
      : `${what}, due since ${day}`;
  });
}
