import { formatDay, parseDate } from '../feel/calendar.ts';
import type { Arithmetic, Comparison, Literal, Tree } from '../feel/model.ts';
import { partsOf } from './reads.ts';
import { rebuild } from './rebuild.ts';

/** Every tree that differs from this one in a single operator or constant, as a slip of the pen would. */
export function mutationsOf(tree: Tree): readonly Tree[] {
  const inside = partsOf(tree).flatMap((part) =>
    mutationsOf(part).map((made) => rebuild(tree, (each) => (each === part ? made : each))),
  );
  return [...slips(tree), ...inside];
}

const COMPARISONS: Readonly<Record<Comparison, readonly Comparison[]>> = {
  '=': ['!='],
  '!=': ['='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};

const ARITHMETIC: Readonly<Record<Arithmetic, Arithmetic>> = { '+': '-', '-': '+', '*': '/', '/': '*' };

function slips(tree: Tree): readonly Tree[] {
  if (tree.node === 'and' || tree.node === 'or')
    return [{ ...tree, node: tree.node === 'and' ? 'or' : 'and' }];
  if (tree.node === 'some' || tree.node === 'every')
    return [{ ...tree, node: tree.node === 'some' ? 'every' : 'some' }];
  if (tree.node === 'compare') return compareSlips(tree);
  return otherSlips(tree);
}

function otherSlips(tree: Tree): readonly Tree[] {
  if (tree.node === 'not') return [tree.of];
  if (tree.node === 'in') return membershipSlips(tree);
  if (tree.node === 'range') return rangeSlips(tree);
  if (tree.node === 'calculate') return [{ ...tree, operator: ARITHMETIC[tree.operator] }];
  if (tree.node === 'path' && tree.type.is === 'boolean') return [{ node: 'not', of: tree }];
  return tree.node === 'literal' ? literalSlips(tree.value).map((value) => ({ node: 'literal', value })) : [];
}

/** Another operator, and another option where a choice is compared with one. */
function compareSlips(tree: Extract<Tree, { node: 'compare' }>): readonly Tree[] {
  const operators = COMPARISONS[tree.operator].map((operator): Tree => ({ ...tree, operator }));
  return [...operators, ...otherOptions(tree.left, tree.right).map((right): Tree => ({ ...tree, right }))];
}

function otherOptions(path: Tree, option: Tree): readonly Tree[] {
  if (path.node !== 'path' || path.type.is !== 'string' || !path.type.options) return [];
  if (option.node !== 'literal' || option.value.is !== 'string') return [];
  const { text } = option.value;
  const at = path.type.options.indexOf(text);
  const other = path.type.options[(at + 1) % path.type.options.length];
  return other === undefined || other === text
    ? []
    : [{ node: 'literal', value: { is: 'string', text: other } }];
}

/** One of the options is forgotten. */
function membershipSlips(tree: Extract<Tree, { node: 'in' }>): readonly Tree[] {
  if (tree.options.length < 2) return [];
  return tree.options.map((option) => ({ ...tree, options: tree.options.filter((each) => each !== option) }));
}

function rangeSlips(tree: Extract<Tree, { node: 'range' }>): readonly Tree[] {
  const [low, high] = tree.open;
  return [{ ...tree, open: [!low, high] }, { ...tree, open: [low, !high] }]; // prettier-ignore
}

function literalSlips(literal: Literal): readonly Literal[] {
  if (literal.is === 'number') {
    const { digits, scale } = literal.decimal;
    return [1n, -1n].map((step) => ({ is: 'number', decimal: { digits: digits + step, scale } }));
  }
  if (literal.is === 'boolean') return [{ is: 'boolean', truth: !literal.truth }];
  if (literal.is === 'date')
    return [{ is: 'date', text: formatDay((parseDate(literal.text)?.from ?? 0) + 1) }];
  if (literal.is !== 'months duration' && literal.is !== 'days duration') return [];
  return [{ is: literal.is, text: literal.text.replace(/\d+/, (number) => String(Number(number) + 1)) }];
}
