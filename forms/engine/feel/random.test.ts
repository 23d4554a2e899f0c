import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { evaluate } from './evaluate.ts';
import { browserEvaluate } from './testing/browser-evaluate.ts';
import { randomCase } from './testing/random-case.ts';
import type { Kind } from './testing/random-expression.ts';
import { readExpressions } from './testing/read-expressions.ts';
import { spell } from './testing/spell.ts';
import type { Value } from './value.ts';

const CASES = 100_000;
const CASES_EACH = 500;

/** The kind of a value, as the checker names types. An exact date may stand for a partial one. */
function kindOf(value: Value): string {
  if (value === null || typeof value !== 'object') return typeof value;
  if ('digits' in value) return 'number';
  return 'is' in value ? value.is : 'list';
}

function fits(value: Value, wanted: Kind): boolean {
  if (value === null) return true;
  const kind = kindOf(value);
  return kind === wanted || (kind === 'date' && wanted === 'partial date');
}

describe('A hundred thousand expressions with answers of all sorts', () => {
  let inBrowser: typeof evaluate;
  beforeAll(async () => {
    inBrowser = await browserEvaluate();
  });

  it('come to an end, to a value of the type that was checked, and to the same here as in the browser', () => {
    const trees = readExpressions();
    let values = 0;
    const holds = (seed: number) => {
      const random = randomFrom(seed);
      for (let each = 0; each < CASES_EACH; each++) {
        const { kind, tree, at } = randomCase(trees, random);
        const here = evaluate(tree, at);
        if (here !== null) values += 1;
        const [mine, theirs] = [spell(here), spell(inBrowser(tree, at))];
        if (!fits(here, kind) || mine !== theirs) throw new Error(`${spell(tree)}: ${mine}, ${theirs}`);
      }
    };
    fc.assert(fc.property(fc.integer(), holds), { numRuns: CASES / CASES_EACH });
    // Absence must not be all that was seen.
    expect(values).toBeGreaterThan(CASES / 3);
  });
});
