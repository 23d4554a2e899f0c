import { describe, expect, it } from 'vitest';
import { randomFrom } from '#forms/engine/random.ts';
import { groupsOf, LEAST, protect } from './protect.ts';

/** All lists of `length` numbers with a sum up to `most`. */
function allLists(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const firsts = Array.from({ length: most + 1 }, (_, first) => first);
  return firsts.flatMap((first) => allLists(length - 1, most - first).map((rest) => [first, ...rest]));
}

/** Everything that is told of a list, and more than a page tells: the sum of each group. */
function told(counts: readonly number[]): string {
  const { total, parts } = protect(counts);
  return JSON.stringify(total === null ? null : [parts, groupsOf(counts).map(({ sum }) => sum)]);
}

/** What each number of a list can be, for somebody who knows the procedure and what it tells: by trying all lists. */
function possible(length: number, most: number): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
  const found = new Map<string, Set<number>[]>();
  for (const list of allLists(length, most)) {
    const key = told(list);
    const values = found.get(key) ?? list.map(() => new Set<number>());
    for (const [index, count] of list.entries()) values[index]?.add(count);
    found.set(key, values);
  }
  return found;
}

describe.each([
  [1, 30],
  [2, 30],
  [3, 22],
  [4, 17],
])('of all lists of %i numbers', (length, most) => {
  const values = possible(length, most);

  it('no number that is not told can be told from the others: five values or more stay possible', () => {
    const counted = allLists(length, most).flatMap((list) =>
      protect(list).parts.map((part, index) =>
        part === null ? values.get(told(list))?.[index]?.size : LEAST,
      ),
    );
    expect(Math.min(...counted.map((size) => size ?? 0))).toBe(LEAST);
  });
});

describe('of any list', () => {
  const lists = Array.from({ length: 300 }, (_, seed) => {
    const random = randomFrom(seed);
    return Array.from({ length: 1 + random.below(12) }, () => random.below(random.below(3) === 0 ? 40 : 7));
  });

  it('each number below five stays untold, in a sum of several that is five or more', () => {
    for (const list of lists) {
      const { parts, total } = protect(list);
      const shown = parts.filter((part) => part !== null);
      expect(shown.filter((part) => part < LEAST)).toEqual([]);
      const groups = total === null ? [] : groupsOf(list);
      expect(groups.filter(({ sum }) => sum < LEAST)).toEqual([]);
      expect(groups.filter(({ size }) => size === 1)).toHaveLength(shown.length);
    }
  });

  it('what is told is true', () => {
    for (const list of lists) {
      const { total, parts } = protect(list);
      expect(parts.map((part, index) => part ?? list[index])).toEqual(list);
      expect([null, list.reduce((sum, count) => sum + count, 0)]).toContain(total);
    }
  });
});
