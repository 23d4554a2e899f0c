import { evaluate } from '../feel/evaluate.ts';
import type { Tree } from '../feel/model.ts';
import { factsOf, type AtomFacts } from './atom-facts.ts';
import { operandsOf } from './atoms.ts';
import { lookAt, missingFor, OPEN, scopeOf, type Missing } from './look.ts';
import {
  ABSENT,
  ANY,
  conjunction,
  disjunction,
  EITHER,
  FALSE,
  has,
  isSettled,
  negation,
  outcomeOf,
  TRUE,
  type Outcome,
} from './outcome.ts';
import { readsOf } from './reads.ts';
import { gatherApart, gathered, itemOf, touch, type Item, type State, type Variable } from './state.ts';

/** All that a condition may come to in this item, with the answers so far. */
export function judge(state: State, tree: Tree, item: Item): Outcome {
  if (tree.node === 'and' || tree.node === 'or') return judgeBoth(state, tree, item);
  if (tree.node === 'not') return negation(judge(state, tree.of, item));
  const operands = tree.node === 'if' ? operandsOf(tree) : null;
  if (!operands) return judgeAtom(state, tree, item);
  const [condition = tree, then = tree, otherwise = tree] = operands;
  return judgeIf(state, [condition, then, otherwise], item);
}

/** One side that settles the whole explains it alone. */
function judgeBoth(
  state: State,
  { node, left, right }: Extract<Tree, { readonly node: 'and' | 'or' }>,
  item: Item,
): Outcome {
  const isAnd = node === 'and';
  const enough = isAnd ? FALSE : TRUE;
  const before = gatherApart(state);
  const first = judge(state, left, item);
  const byFirst = gathered(state, before);
  if (first === enough) {
    touch(state, byFirst);
    return first;
  }
  gatherApart(state);
  const second = judge(state, right, item);
  touch(state, gathered(state, before));
  if (second === enough) return second;
  touch(state, byFirst);
  return isAnd ? conjunction(first, second) : disjunction(first, second);
}

function judgeIf(
  state: State,
  [condition, then, otherwise]: readonly [Tree, Tree, Tree],
  item: Item,
): Outcome {
  const outcome = judge(state, condition, item);
  if (outcome === TRUE) return judge(state, then, item);
  const other = judge(state, otherwise, item);
  return has(outcome, TRUE) ? judge(state, then, item) | other : other;
}

function judgeAtom(state: State, atom: Tree, item: Item): Outcome {
  const facts = factsOf(state, atom);
  return judgeKnown(state, facts, item) ?? judgeAnew(state, { atom, facts }, item);
}

/** Of one answer alone, the atom comes to what it came to before the search. */
function judgeKnown(state: State, { isExact, alone }: AtomFacts, item: Item): Outcome | null {
  const own = isExact && alone && itemOf(alone.question, item);
  if (!own) return null;
  const answer = lookAt(state, { question: alone.question, item: own }, judge);
  if (answer === OPEN) return alone.all | alone.whenAbsent;
  return answer === null ? alone.whenAbsent : (alone.byAnswer.get(answer) ?? null);
}

type Stated = { readonly atom: Tree; readonly facts: AtomFacts };

function judgeAnew(state: State, { atom, facts: { isExact } }: Stated, item: Item): Outcome {
  const scope = scopeOf(state, { tree: atom, item }, judge);
  state.isRough ||= !isExact;
  if (scope !== OPEN && (state.mode === 'tried' || isExact || isEmpty(scope))) {
    // What was gathered are values by name.
    const values = scope as Readonly<Record<string, unknown>>;
    return outcomeOf(evaluate(atom, { scope: { values, outer: null }, clock: state.form.context }));
  }
  return state.mode === 'free' && !isExact ? judgeFree(state, atom, item) : possible(atom);
}

function isEmpty(scope: unknown): boolean {
  return typeof scope === 'object' && scope !== null && Object.keys(scope).every((name) => name === 'item');
}

/** Comparisons are never absent. */
function possible(atom: Tree): Outcome {
  return ['path', 'call', 'literal'].includes(atom.node) ? ANY : EITHER;
}

/** Comparing what is surely absent comes to false; all else is open until it is taken for one or the other. */
function judgeFree(state: State, atom: Tree, item: Item): Outcome {
  if (isSurelyAbsent(state, atom, item)) return ['path', 'call'].includes(atom.node) ? ABSENT : FALSE;
  const { key } = freeVariable(state, atom, item);
  if (!state.values.has(key)) return possible(atom);
  state.touched?.add(key);
  return state.values.get(key) as Outcome; // put there by the search, from `freeVariable`
}

const spelled = new WeakMap<Tree, string>();

/** The same words in the same item are the same atom. */
function freeVariable(state: State, atom: Tree, item: Item): Variable {
  const text =
    spelled.get(atom) ??
    JSON.stringify(atom, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  spelled.set(atom, text);
  const depth = Math.max(0, ...readsOf(atom).map(([head]) => depthOf(state, head ?? '', item)));
  const values = possible(atom) === ANY ? [TRUE, FALSE, ABSENT] : [TRUE, FALSE];
  return { key: `~${text}@${item.slice(0, depth).join('.')}`, values };
}

function depthOf({ form }: State, head: string, item: Item): number {
  if (head === 'item') return item.length;
  return Math.min(item.length, form.questions.get(head)?.loops.length ?? 0);
}

const STRICT_CALLS: readonly string[] = [
  'age',
  'contains',
  'starts with',
  'ends with',
  'upper case',
  'lower case',
  'string length',
  'matches',
  'years and months duration',
];

/** Whether the whole is absent because an answer in it is; only where one absent part makes the whole absent. */
function isSurelyAbsent(state: State, tree: Tree, item: Item): boolean {
  const among = (parts: readonly Tree[]) => parts.some((part) => isSurelyAbsent(state, part, item));
  if (tree.node === 'path') return isAbsentPath(state, tree.names[0] ?? '', item);
  if (tree.node === 'compare' || tree.node === 'calculate') return among([tree.left, tree.right]);
  if (tree.node === 'negate') return among([tree.of]);
  if (tree.node === 'in' || tree.node === 'range') return among([tree.value]);
  return tree.node === 'call' && STRICT_CALLS.includes(tree.name) && among(tree.args);
}

function isAbsentPath(state: State, name: string, item: Item): boolean {
  const question = state.form.questions.get(name);
  const own = question && itemOf(question, item);
  return Boolean(question && own && lookAt(state, { question, item: own }, judge) === null);
}

/** What to decide next so that the condition becomes one of the wanted; its values best first. */
export function nextVariable(
  state: State,
  { tree, item }: { readonly tree: Tree; readonly item: Item },
  wanted: Outcome,
): Variable | null {
  const operands = operandsOf(tree);
  if (!operands) return nextForAtom(state, { tree, item }, wanted);
  const open = operands.find((operand) => !isSettled(judge(state, operand, item)));
  if (!open) return null;
  const isTurned = tree.node === 'not';
  return nextVariable(state, { tree: open, item }, isTurned ? negation(wanted) : wanted);
}

function nextForAtom(
  state: State,
  { tree, item }: { readonly tree: Tree; readonly item: Item },
  wanted: Outcome,
): Variable | null {
  if (state.mode === 'free' && !factsOf(state, tree).isExact) return freeVariable(state, tree, item);
  const missing = missingFor(state, { tree, item }, judge);
  if (!missing) return null;
  if (missing.is === 'gate') return resolveMissing(state, missing);
  return inOrder(state, { tree, variable: missing.variable }, wanted);
}

/** A gate is tried open first. */
export function resolveMissing(state: State, missing: Missing): Variable | null {
  return missing.is === 'variable' ? missing.variable : nextVariable(state, missing, TRUE);
}

/** The values that bring about what is wanted, first. */
function inOrder(
  state: State,
  { tree, variable }: { readonly tree: Tree; readonly variable: Variable },
  wanted: Outcome,
): Variable {
  const { alone } = factsOf(state, tree);
  if (!alone) return variable;
  const fits = (index: number) => has(alone.inOrder[index] ?? ABSENT, wanted);
  const indexes = [...variable.values.keys()];
  const sorted = [...indexes.filter(fits), ...indexes.filter((index) => !fits(index))];
  return { ...variable, values: sorted.map((index) => variable.values[index]) };
}
