import type { Tree, Type } from '../feel/model.ts';
import type { Form, Question } from './form.ts';
import { allParts, partsOf, readsOf } from './reads.ts';

/** The operands where a tree only joins conditions; `null` where it is a test of its own, an atom. */
export function operandsOf(tree: Tree): readonly Tree[] | null {
  if (tree.node === 'and' || tree.node === 'or') return [tree.left, tree.right];
  if (tree.node === 'not') return [tree.of];
  return tree.node === 'if' && isCondition(tree.then) && isCondition(tree.otherwise)
    ? [tree.condition, tree.then, tree.otherwise]
    : null;
}

/** The atoms of a condition; a calculation is one atom. */
function atomsOf(tree: Tree): readonly Tree[] {
  return operandsOf(tree)?.flatMap(atomsOf) ?? [tree];
}

/** All atoms of the form by the questions they look at. */
export function atomsByQuestion(form: Form): ReadonlyMap<string, readonly Tree[]> {
  const found = new Map<string, Set<Tree>>();
  for (const atom of form.trees.flatMap(atomsOf)) {
    for (const name of readsOf(atom).flat()) {
      if (form.questions.has(name)) found.set(name, (found.get(name) ?? new Set()).add(atom));
    }
  }
  return new Map([...found].map(([name, atoms]) => [name, [...atoms]]));
}

/**
 * Whether the atom looks at this question alone, and in such a way that the values tried for it stand for all others:
 * by order or equality with what is known beforehand.
 */
export function isSimple(atom: Tree, question: Question): boolean {
  const paths = readsOf(atom);
  if (paths.length !== 1 || paths[0]?.[0] !== question.name) return false;
  return testsAbsence(atom) || simpleTests[question.type.is]?.(atom, question) === true;
}

type Test = (atom: Tree, question: Question) => boolean;

const simpleTests: Partial<Readonly<Record<Type['is'], Test>>> = {
  number: isMonotone,
  date: isMonotone,
  'partial date': isMonotone,
  string: isEquality,
  record: isEquality,
  list: (atom, { of }) => (of.is === 'list' ? countsOnly(atom) && isMonotone(atom) : isAboutMembers(atom)),
};

/** `x = null`, `x != null`. */
function testsAbsence(atom: Tree): boolean {
  if (atom.node !== 'compare') return false;
  const [left, right] = [atom.left, atom.right];
  return (left.node === 'path' && isNothing(right)) || (right.node === 'path' && isNothing(left));
}

function isNothing(tree: Tree): boolean {
  return tree.node === 'literal' && tree.value.is === 'null';
}

/** `x = "a"`, `x in ("a", "b")`. */
function isEquality(atom: Tree): boolean {
  if (atom.node === 'in') return atom.value.node === 'path' && atom.options.every(isKnown);
  if (atom.node !== 'compare' || !['=', '!='].includes(atom.operator)) return false;
  return (
    (atom.left.node === 'path' && isKnown(atom.right)) || (atom.right.node === 'path' && isKnown(atom.left))
  );
}

/** The one side of each comparison goes up or down with the answer, the other is known beforehand. */
function isMonotone(atom: Tree): boolean {
  return (
    comparisonsIn(atom).length > 0 &&
    comparisonsIn(atom).every(([left, right]) => isMoving(left) !== isMoving(right))
  );
}

/** The pairs that an atom compares. */
export function comparisonsIn(atom: Tree): readonly (readonly [Tree, Tree])[] {
  if (atom.node === 'compare') return [[atom.left, atom.right]];
  if (atom.node === 'range') return [[atom.value, atom.low], [atom.value, atom.high]]; // prettier-ignore
  if (atom.node !== 'in') return [];
  return atom.options
    .flatMap((option) => (option.node === 'list' ? option.items : [option]))
    .map((option) => [atom.value, option]);
}

const MONOTONE_CALLS: readonly string[] = ['age', 'count', 'years and months duration'];

/** Whether the tree holds the answer once, inside nothing but what keeps order (or turns it round). */
function isMoving(tree: Tree): boolean {
  if (tree.node === 'path') return true;
  if (tree.node === 'negate') return isMoving(tree.of);
  if (tree.node === 'calculate') return isMovingCalculation(tree);
  if (tree.node !== 'call' || !MONOTONE_CALLS.includes(tree.name)) return false;
  const moving = tree.args.filter((argument) => !isKnown(argument));
  return moving.length === 1 && moving.every(isMoving);
}

function isMovingCalculation({ operator, left, right }: Extract<Tree, { node: 'calculate' }>): boolean {
  if (isKnown(right)) return isMoving(left);
  return operator !== '/' && isKnown(left) && isMoving(right);
}

function isKnown(tree: Tree): boolean {
  return readsOf(tree).length === 0;
}

function countsOnly(atom: Tree): boolean {
  const counted = allParts(atom).filter((part) => part.node === 'call' && part.name === 'count');
  const paths = allParts(atom).filter(({ node }) => node === 'path');
  return paths.length === counted.length;
}

/** Looks at the members of a list one by one, and compares them with what is known beforehand. */
function isAboutMembers(atom: Tree): boolean {
  if (atom.node === 'some' || atom.node === 'every') {
    return atom.list.node === 'path' && atomsOf(atom.satisfies).every(isEquality);
  }
  if (atom.node !== 'call' || atom.name !== 'list contains') return false;
  return atom.args[0]?.node === 'path' && atom.args.slice(1).every(isKnown);
}

function isCondition(tree: Tree): boolean {
  if (tree.node === 'path') return tree.type.is === 'boolean';
  if (tree.node === 'literal') return tree.value.is === 'boolean';
  if (tree.node === 'if') return partsOf(tree).slice(1).every(isCondition);
  return (
    !['list', 'calculate', 'negate'].includes(tree.node) && (tree.node !== 'call' || tree.name === 'matches')
  );
}
