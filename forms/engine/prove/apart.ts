import { evaluate } from '../feel/evaluate.ts';
import type { Clock } from '../feel/signature.ts';
import type { Tree } from '../feel/model.ts';
import type { Claim } from './claim.ts';
import { NOT_TRUE, TRUE, type Outcome } from './outcome.ts';
import { readsOf } from './reads.ts';
import type { Item } from './state.ts';

/** Any of them is enough; each is a list of claims that have to hold together. */
export type Ways = readonly (readonly Claim[])[];

/** How two expressions come to different things: some ways that are soon found or soon given up, and all there are. */
export type Apart = { readonly likely: Ways; readonly all: Ways };

/** Two expressions that differ in one place; all their other parts are the same objects. */
export type Pair = { readonly tree: Tree; readonly other: Tree; readonly item: Item };

/** Of two conditions, one holds and the other does not. */
export function conditionsApart(pair: Pair): Apart {
  return { likely: decisive(pair), all: opposite(pair) };
}

/** Two calculations come to different values. By cases, they do where another case applies, or within the case. */
export function valuesApart(pair: Pair, clock: Clock): Apart {
  const { tree, other, item } = pair;
  if (tree.node !== 'if' || other.node !== 'if') return { likely: [], all: unlike(pair, clock) };
  if (tree.condition !== other.condition) {
    const { likely, all } = conditionsApart({ tree: tree.condition, other: other.condition, item });
    const results = unlike({ tree: tree.then, other: tree.otherwise, item }, clock);
    return { likely: together(likely, results), all: together(all, results) };
  }
  const isThen = tree.then !== other.then;
  const inside: Pair = isThen
    ? { tree: tree.then, other: other.then, item }
    : { tree: tree.otherwise, other: other.otherwise, item };
  const { likely, all } = valuesApart(inside, clock);
  const way = [[claim(tree.condition, item, isThen ? TRUE : NOT_TRUE)]];
  return { likely: together(way, likely), all: together(way, all) };
}

function opposite({ tree, other, item }: Pair): Ways {
  return [
    [claim(tree, item, TRUE), claim(other, item, NOT_TRUE)],
    [claim(tree, item, NOT_TRUE), claim(other, item, TRUE)],
  ];
}

/** What stands beside the part that differs leaves the decision to it. */
function decisive({ tree, other, item }: Pair): Ways {
  if (tree.node === 'not' && other.node === 'not') return decisive({ tree: tree.of, other: other.of, item });
  if ((tree.node !== 'and' && tree.node !== 'or') || tree.node !== other.node) {
    return readsOf(tree).length > 1 ? [[differing({ tree, other, item })]] : opposite({ tree, other, item });
  }
  const isLeft = tree.left !== other.left;
  const beside = claim(isLeft ? tree.right : tree.left, item, tree.node === 'and' ? TRUE : NOT_TRUE);
  const inside: Pair = isLeft
    ? { tree: tree.left, other: other.left, item }
    : { tree: tree.right, other: other.right, item };
  return together([[beside]], decisive(inside));
}

function unlike(pair: Pair, clock: Clock): Ways {
  const { tree, other, item } = pair;
  if (tree.node === 'if') {
    const { condition, then, otherwise } = tree;
    return [
      ...together([[claim(condition, item, TRUE)]], unlike({ tree: then, other, item }, clock)),
      ...together([[claim(condition, item, NOT_TRUE)]], unlike({ tree: otherwise, other, item }, clock)),
    ];
  }
  if (other.node === 'if') return unlike({ tree: other, other: tree, item }, clock);
  if (readsOf(tree).length + readsOf(other).length > 0) return [[differing(pair)], ...onlyOneAbsent(pair)];
  return areUnlike(pair, clock) ? [[]] : [];
}

function areUnlike({ tree, other }: Pair, clock: Clock): boolean {
  const valueOf = (of: Tree) => evaluate(of, { scope: { values: {}, outer: null }, clock });
  const isOneAbsent = (valueOf(tree) === null) !== (valueOf(other) === null);
  return isOneAbsent || valueOf(unequal(tree, other)) === true;
}

function onlyOneAbsent({ tree, other, item }: Pair): Ways {
  return opposite({ tree: absent(tree), other: absent(other), item });
}

function absent(tree: Tree): Tree {
  return { node: 'compare', operator: '=', left: tree, right: { node: 'literal', value: { is: 'null' } } };
}

function differing({ tree, other, item }: Pair): Claim {
  return claim(unequal(tree, other), item, TRUE);
}

function unequal(left: Tree, right: Tree): Tree {
  return { node: 'compare', operator: '!=', left, right };
}

function claim(tree: Tree, item: Item, wanted: Outcome): Claim {
  return { is: 'condition', tree, item, wanted };
}

/** Each way of the one with each of the other. */
function together(first: Ways, second: Ways): Ways {
  return first.flatMap((way) => second.map((more) => [...way, ...more]));
}
