/** What fewer than so many did is not told (disclosure control by suppression). */
export const LEAST = 5;

/** Neighbours in a list of which no smaller part than their sum is told. */
export type Group = { readonly size: number; readonly sum: number };

/**
 * Parts an ordered list into groups of at least `LEAST` each. A number may be told when it is a group of its own; the
 * sums of all groups may be told too, and so the sum of the list. Whatever is not told could then have five values at
 * least, also for somebody who knows this procedure: what is grouped depends on nothing but sums that are told anyway
 * (`protect.test.ts` tries all small lists).
 */
export function groupsOf(counts: readonly number[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group = { size: 0, sum: 0 };
  for (const count of counts) {
    open = { size: open.size + 1, sum: open.sum + count };
    if (open.sum < LEAST) continue;
    groups.push(open);
    open = { size: 0, sum: 0 };
  }
  if (open.size === 0) return groups;
  const last = groups.pop() ?? { size: 0, sum: 0 };
  return [...groups, { size: last.size + open.size, sum: last.sum + open.sum }];
}

/**
 * A list of which the sum is told: each number, or `null` where it is not. Below `LEAST` nothing is told, not even the
 * sum.
 */
export function protect(counts: readonly number[]): {
  readonly total: number | null;
  readonly parts: readonly (number | null)[];
} {
  const groups = groupsOf(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST) return { total: null, parts: counts.map(() => null) };
  const parts = groups.flatMap(({ size, sum }) =>
    Array.from({ length: size }, () => (size === 1 ? sum : null)),
  );
  return { total, parts };
}

/** A number that stands for itself: no sum holds it. */
export function protectOne(count: number): number | null {
  return count < LEAST ? null : count;
}
