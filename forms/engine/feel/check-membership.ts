import { expectComparable, expectOrder, parts, type Checked, type Checking } from './checking.ts';
import type { Comparison, Tree } from './model.ts';
import type { Syntax } from './parse.ts';
import { notAllowed } from './problem.ts';
import { BOOLEAN } from './types.ts';

/** `a between b and c`, ends included. */
export function checkBetween(syntax: Syntax, at: Checking): Checked {
  const [value, low, high] = parts(syntax).map((part) => at.check(part, at));
  if (!value || !low || !high) throw notAllowed(syntax);
  return { from: syntax.from, type: BOOLEAN, tree: range(value, [low, high], [false, false]) };
}

/** `a in (b, c)`, `a in [b, c]`, `a in [b..c]`, `a in (< b, > c)`, `a in list`. */
export function checkIn(syntax: Syntax, at: Checking): Checked {
  const [valuePart, tests] = parts(syntax);
  if (!valuePart || !tests) throw notAllowed(syntax);
  const value = at.check(valuePart, at);
  const trees = testsOf(tests).map((test) => checkTest(test, value, at));
  const [first, ...more] = trees;
  if (!first) throw notAllowed(syntax);
  const tree = more.reduce<Tree>((left, right) => join(left, right), first);
  return { from: syntax.from, type: BOOLEAN, tree };
}

function testsOf(tests: Syntax): readonly Syntax[] {
  const inner = tests.name === 'PositiveUnaryTests' ? parts(tests) : [tests];
  return inner.flatMap((test) => {
    const [content = test] = parts(test);
    return content.name === 'List' ? parts(content) : [content];
  });
}

function checkTest(test: Syntax, value: Checked, at: Checking): Tree {
  if (test.name !== 'SimplePositiveUnaryTest') return equality(at.check(test, at), value);
  const [first, second] = parts(test);
  if (first?.name === 'Interval') return interval(first, value, at);
  if (!first || !second) throw notAllowed(test);
  const right = at.check(second, at);
  expectOrder(value, right);
  return { node: 'compare', operator: first.text as Comparison, left: value.tree, right: right.tree }; // the grammar has no other
}

function equality(option: Checked, value: Checked): Tree {
  const each = option.type.is === 'list' ? { ...option, type: option.type.of } : option;
  expectComparable(value, each);
  return { node: 'in', value: value.tree, options: [option.tree] };
}

function interval(syntax: Syntax, value: Checked, at: Checking): Tree {
  const [low, high] = parts(syntax).map((part) => at.check(part, at));
  if (!low || !high) throw notAllowed(syntax);
  return range(value, [low, high], [!syntax.text.startsWith('['), !syntax.text.endsWith(']')]);
}

function range(value: Checked, ends: readonly [Checked, Checked], open: readonly [boolean, boolean]): Tree {
  for (const end of ends) expectOrder(value, end);
  return { node: 'range', value: value.tree, low: ends[0].tree, high: ends[1].tree, open };
}

/** Neighbouring equalities become one `in`, so that the tree stays as flat as it was written. */
function join(left: Tree, right: Tree): Tree {
  if (left.node === 'in' && right.node === 'in')
    return { ...left, options: [...left.options, ...right.options] };
  return { node: 'or', left, right };
}
