import type { Tree } from '../feel/model.ts';
import { bind, partsOf, resolveBound, type Bound, type Path } from './reads.ts';

/** A text that is written out in a condition, and the answer (or its part) that has to be equal to it. */
export type ComparedText = { readonly path: Path; readonly text: string };

/** All texts that a tree holds against answers for equality. */
export function comparedTexts(tree: Tree, bound: Bound | null = null): readonly ComparedText[] {
  const own = pairsIn(tree).flatMap(([left, right]) => [
    ...between(left, right, bound),
    ...between(right, left, bound),
  ]);
  const isBinding = tree.node === 'some' || tree.node === 'every';
  const inside = isBinding ? bind(tree, bound) : bound;
  const parts = partsOf(tree).flatMap((part) =>
    comparedTexts(part, isBinding && part === tree.list ? bound : inside),
  );
  return [...own, ...parts];
}

type Pair = readonly [Tree, Tree];

/** `a = b`, `a in (b, c)`, `list contains(a, b)`; order and beginnings say nothing of whole texts. */
function pairsIn(tree: Tree): readonly Pair[] {
  if (tree.node === 'compare') return ['=', '!='].includes(tree.operator) ? [[tree.left, tree.right]] : [];
  if (tree.node === 'in') return tree.options.map((option): Pair => [tree.value, option]);
  const [list, member] = tree.node === 'call' && tree.name === 'list contains' ? tree.args : [];
  return list && member ? [[list, member]] : [];
}

function between(answer: Tree, written: Tree, bound: Bound | null): readonly ComparedText[] {
  const path = answer.node === 'path' ? resolveBound(answer.names, bound) : null;
  return path ? textsOf(written).map((text) => ({ path, text })) : [];
}

function textsOf(tree: Tree): readonly string[] {
  if (tree.node === 'list') return tree.items.flatMap(textsOf);
  return tree.node === 'literal' && tree.value.is === 'string' ? [tree.value.text] : [];
}
