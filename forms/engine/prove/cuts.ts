import { evaluate } from '../feel/evaluate.ts';
import type { Comparison, Tree } from '../feel/model.ts';
import type { Clock } from '../feel/signature.ts';
import { comparisonsIn } from './atoms.ts';

/** Whole numbers that stand for the answers of a question in order, and what each of them is as an answer. */
export type Scale = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly answerAt: (step: number) => unknown;
};

/**
 * The steps on both sides of each place where one of the atoms changes. All answers between two such places are alike
 * to the atoms, so that these steps stand for all. Found by halving: the atoms go up or down with the answer.
 */
export function cutsOf(scale: Scale, atoms: readonly Tree[], clock: Clock): readonly number[] {
  const cuts = new Set([scale.low, scale.high]);
  for (const [left, right] of atoms.flatMap(comparisonsIn)) {
    for (const operator of ['<', '>'] satisfies Comparison[]) {
      const tree: Tree = { node: 'compare', operator, left, right };
      const cut = changeOf(scale, (step) => holdsAt(tree, { scale, step, clock }));
      if (cut !== null) cuts.add(cut - 1).add(cut);
    }
  }
  return [...cuts].sort((left, right) => left - right);
}

/** The first step that differs from the lowest; `null` where none does. */
function changeOf({ low, high }: Scale, holds: (step: number) => boolean): number | null {
  const atLow = holds(low);
  if (holds(high) === atLow) return null;
  let [same, other] = [low, high];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (holds(middle) === atLow) same = middle;
    else other = middle;
  }
  return other;
}

function holdsAt(tree: Tree, { scale, step, clock }: { scale: Scale; step: number; clock: Clock }): boolean {
  const scope = { values: { [scale.name]: scale.answerAt(step) }, outer: null };
  return evaluate(tree, { scope, clock }) === true;
}
