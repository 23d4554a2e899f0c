import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { checkExpression } from './check.ts';
import { evaluate } from './evaluate.ts';
import type { Tree } from './model.ts';
import { browserEvaluate } from './testing/browser-evaluate.ts';
import {
  combine,
  KINDS,
  randomAnswers,
  randomExpression,
  randomScope,
  type Kind,
} from './testing/random-expression.ts';
import type { Value } from './value.ts';

const WRITTEN = 3000;
const CASES = 100_000;
const CASES_EACH = 500;
const clock = { today: '2026-11-21', now: '2026-11-21T10:30:00' };

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

/** Digits of a bigint and the ends of a date as text, so that two worlds can be compared. */
function spell(value: Value | Tree): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${String(part)}n` : part));
}

/** Expressions read from text, by their kind: the type of each is what its writer meant. */
function readExpressions(): Readonly<Record<Kind, readonly [Tree, ...Tree[]]>> {
  const random = randomFrom(WRITTEN);
  const trees = Object.fromEntries(KINDS.map((kind) => [kind, [] as Tree[]])) as Record<
    Kind,
    [Tree, ...Tree[]]
  >; // filled next
  for (let each = 0; each < WRITTEN; each++) {
    const { source, type } = randomExpression(random);
    const checked = checkExpression(source, randomScope, [type]);
    if (!checked.ok) throw new Error(`${source}: ${checked.problem.code} at ${String(checked.problem.from)}`);
    trees[type].push(checked.expression.tree);
  }
  return trees;
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
        const kind = random.pick(KINDS);
        const parts = [
          random.pick(trees[kind]),
          random.pick(trees[kind]),
          random.pick(trees.boolean),
        ] as const;
        const tree = combine(random, kind, parts);
        const at = { scope: { values: randomAnswers(random), outer: null }, clock };
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
