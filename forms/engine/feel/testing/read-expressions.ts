import { randomFrom } from '../../random.ts';
import { checkExpression } from '../check.ts';
import type { Tree } from '../model.ts';
import { KINDS, randomExpression, randomScope, type Kind } from './random-expression.ts';

const WRITTEN = 3000;

export type TreesByKind = Readonly<Record<Kind, readonly [Tree, ...Tree[]]>>;

/** Expressions read from text, by their kind: the type of each is what its writer meant. */
export function readExpressions(): TreesByKind {
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
