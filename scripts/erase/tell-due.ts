import type { Catalogue, DueOfService } from '#app/usecases/ports.ts';

/** What is due, one line for each service: how long it keeps its cases, how many are over that, and since when. */
export function tellDue(due: readonly DueOfService[], { find }: Pick<Catalogue, 'find'>): readonly string[] {
  if (due.length === 0) return ['Nothing is due.'];
  return due.map(({ service, cases, documents, since }) => {
    const kept = find(service)?.retention ?? 'no longer offered';
    return `${service} (kept ${kept}): ${count(cases, 'case')}, ${count(documents, 'document')}, due since ${since.slice(0, 10)}`;
  });
}

export function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
