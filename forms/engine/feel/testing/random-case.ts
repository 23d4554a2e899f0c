import type { Random } from '../../random.ts';
import type { Tree } from '../model.ts';
import { combine, KINDS, randomAnswers, type Kind } from './random-expression.ts';
import type { TreesByKind } from './read-expressions.ts';

const clock = { today: '2026-11-21', now: '2026-11-21T10:30:00' };

type Case = {
  readonly kind: Kind;
  readonly tree: Tree;
  readonly at: {
    readonly scope: { readonly values: Readonly<Record<string, unknown>>; readonly outer: null };
    readonly clock: typeof clock;
  };
};

/** An expression put together of those that were read, with answers to evaluate it with. */
export function randomCase(trees: TreesByKind, random: Random): Case {
  const kind = random.pick(KINDS);
  const parts = [random.pick(trees[kind]), random.pick(trees[kind]), random.pick(trees.boolean)] as const;
  return {
    kind,
    tree: combine(random, kind, parts),
    at: { scope: { values: randomAnswers(random), outer: null }, clock },
  };
}
