import type { Quartiles } from './model.ts';

/** Upper bounds in seconds: how long a step took. */
export const SECONDS = [10, 20, 30, 60, 120, 180, 300, 600, 1200, 3600] as const;

/** Upper bounds in days: how long a case took. */
export const DAYS = [1, 3, 7, 14, 28, 91] as const;

/** The bucket of a value, named by its bounds: `10-20` is above 10 and up to 20, `91-` is above 91. */
export function bucketOf(bounds: readonly number[], value: number): string {
  const index = bounds.findIndex((bound) => value <= bound);
  return nameOf(bounds, index === -1 ? bounds.length : index);
}

/** The names of all buckets, in order. */
export function bucketsOf(bounds: readonly number[]): readonly string[] {
  return Array.from({ length: bounds.length + 1 }, (_, index) => nameOf(bounds, index));
}

function nameOf(bounds: readonly number[], index: number): string {
  return `${String(bounds[index - 1] ?? 0)}-${String(bounds[index] ?? '')}`;
}

/** Below that a quarter of them is fewer than five. */
const LEAST_FOR_QUARTILES = 20;

/** In which buckets the quartiles lie: no value, and no count. `null` where there are too few. */
export function quartiles(
  bounds: readonly number[],
  counted: readonly { readonly detail: string; readonly count: number }[],
): Quartiles | null {
  const counts = bucketsOf(bounds).map((bucket) =>
    counted.reduce((sum, { detail, count }) => (detail === bucket ? sum + count : sum), 0),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_FOR_QUARTILES) return null;
  const at = (part: number): Quartiles['median'] => {
    let before = 0;
    const index = counts.findIndex((count) => (before += count) >= total * part);
    return { above: bounds[index - 1] ?? 0, upTo: bounds[index] ?? null };
  };
  return { lower: at(1 / 4), median: at(1 / 2), upper: at(3 / 4) };
}
