import type { Catalogue, DueOfService } from '#app/usecases/ports.ts';

/**
 * What is due, one line for each service: how long it keeps its cases, how many are over that, and since when. Then what has
 * not come to an end in all that time: it is not erased, and somebody has to see to it.
 */
export function tellDue(due: readonly DueOfService[], { find }: Pick<Catalogue, 'find'>): readonly string[] {
  if (due.length === 0) return ['Nothing is due.'];
  return due.map(({ service, isUnfinished, cases, documents, since }) => {
    const kept = find(service)?.retention ?? 'no longer offered';
    const what = `${service} (kept ${kept}): ${count(cases, 'case')}, ${count(documents, 'document')}`;
    const day = since.slice(0, 10);
    return isUnfinished
      ? `${what} not finished and kept; should have been since ${day}`
      : `${what}, due since ${day}`;
  });
}

export function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
