/** A source of chance that a seed repeats; `below` is a whole number, `part` lies between 0 and 1. */
export type Random = {
  readonly part: () => number;
  readonly below: (limit: number) => number;
  /** Whether, once in so many times. */
  readonly once: (times: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
};

/** Mulberry32: small, and good enough to reach every branch. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(part() * limit);
  return {
    part,
    below,
    once: (times) => below(times) === 0,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
}
