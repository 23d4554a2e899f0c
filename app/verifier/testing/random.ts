/** Numbers that look random and are the same in every run (mulberry32). */
export type Random = {
  /** From 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
};

export function openRandom(seed: number): Random {
  let state = seed;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return { below, pick: (from) => from[below(from.length)] ?? from[0] };
}
