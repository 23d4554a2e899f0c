/** Since when something is a key; the empty text is the oldest, whose file bears no date. Day, or day and time in UTC. */
export type Dated = { readonly since: string };

/** `2026-11-22` or `2026-11-22T0915`, as it stands in the name of a key's file. */
export const DATE = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{4})?`;

/** A moment as it stands in the name of a file; texts of this kind sort as time does. */
export function stampOf(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace(':', '');
}

/** Oldest first. */
export function inOrder<T extends Dated>(keys: readonly T[]): readonly T[] {
  return [...keys].sort((one, other) => (one.since < other.since ? -1 : 1));
}

/**
 * The key that new things are sealed with: the newest whose date has come, so that one can be laid out everywhere
 * before it is used. Where none has come, the one that comes first.
 */
export function inForce<T extends Dated>(keys: readonly T[], now: Date): T | undefined {
  const ordered = inOrder(keys);
  const stamp = stampOf(now);
  return ordered.findLast(({ since }) => since <= stamp) ?? ordered[0];
}
