import { evaluate } from '../feel/evaluate.ts';
import type { Tree } from '../feel/model.ts';
import { isSimple, operandsOf } from './atoms.ts';
import type { Question } from './form.ts';
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
import { itemOf, touch, watch, type Item, type State, type Variable } from './state.ts';

/** All that a condition may come to in this item, with the answers so far. */
export function judge(state: State, tree: Tree, item: Item): Outcome {
  const operands = operandsOf(tree);
  if (!operands) return judgeAtom(state, tree, item);
  const [first = tree, second = tree, third = tree] = operands;
  if (tree.node === 'not') return negation(judge(state, first, item));
  if (tree.node === 'if') return judgeIf(state, [first, second, third], item);
  return judgeBoth(state, [first, second], { item, isAnd: tree.node === 'and' });
}

/** One side that settles the whole explains it alone. */
function judgeBoth(
  state: State,
  [first, second]: readonly [Tree, Tree],
  { item, isAnd }: { readonly item: Item; readonly isAnd: boolean },
): Outcome {
  const enough = isAnd ? FALSE : TRUE;
  const [left, byLeft] = watched(state, first, item);
  if (left === enough) return settled(state, left, [byLeft]);
  const [right, byRight] = watched(state, second, item);
  if (right === enough) return settled(state, right, [byRight]);
  return settled(state, isAnd ? conjunction(left, right) : disjunction(left, right), [byLeft, byRight]);
}

type Looked = ReadonlySet<string> | null;

function watched(state: State, tree: Tree, item: Item): readonly [Outcome, Looked] {
  return state.touched ? watch(state, () => judge(state, tree, item)) : [judge(state, tree, item), null];
}

function settled(state: State, outcome: Outcome, looked: readonly Looked[]): Outcome {
  for (const keys of looked) touch(state, keys ?? []);
  return outcome;
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
  return judgeKnown(state, atom, item) ?? judgeAnew(state, atom, item);
}

/** Of one answer alone, the atom comes to what it came to when the answers to try were gathered. */
function judgeKnown(state: State, atom: Tree, item: Item): Outcome | null {
  const asked = askedAlone(state, atom, item);
  if (!asked) return null;
  const answer = lookAt(state, asked, judge);
  const { name } = asked.question;
  const { all, byValue, whenAbsent } = outcomesOf(state, atom, name);
  if (answer === OPEN) return all | whenAbsent;
  if (answer === null) return whenAbsent;
  return byValue[state.domains.get(name)?.values.indexOf(answer) ?? -1] ?? null;
}

/** The field that the atom looks at, where it looks at this one alone and trying its answers tells all. */
export function askedAlone(
  state: State,
  atom: Tree,
  item: Item,
): { readonly question: Question; readonly item: Item } | null {
  const [path, ...more] = readsOf(atom);
  const question = path && state.form.questions.get(path[0] ?? '');
  if (question?.of.is !== 'field' || more.length > 0 || !isExact(state, atom)) return null;
  const own = itemOf(question, item);
  return own && { question, item: own };
}

function judgeAnew(state: State, atom: Tree, item: Item): Outcome {
  const scope = scopeOf(state, { tree: atom, item }, judge);
  state.isRough ||= !isExact(state, atom);
  if (scope !== OPEN && (state.mode === 'tried' || isExact(state, atom) || isEmpty(scope))) {
    // What was gathered are values by name.
    const values = scope as Readonly<Record<string, unknown>>;
    return outcomeOf(evaluate(atom, { scope: { values, outer: null }, clock: state.form.context }));
  }
  return state.mode === 'free' && !isExact(state, atom) ? judgeFree(state, atom, item) : possible(atom);
}

function isEmpty(scope: unknown): boolean {
  return typeof scope === 'object' && scope !== null && Object.keys(scope).every((name) => name === 'item');
}

/** Comparisons are never absent. */
function possible(atom: Tree): Outcome {
  return ['path', 'call', 'literal'].includes(atom.node) ? ANY : EITHER;
}

type Outcomes = {
  readonly byValue: readonly Outcome[];
  readonly all: Outcome;
  readonly whenAbsent: Outcome;
};

const outcomes = new WeakMap<State['domains'], WeakMap<Tree, Outcomes>>();

/** What an atom over one answer comes to with each value of its domain. */
export function outcomesOf(state: State, atom: Tree, name: string): Outcomes {
  const perDomain = outcomes.get(state.domains) ?? new WeakMap<Tree, Outcomes>();
  outcomes.set(state.domains, perDomain);
  const known = perDomain.get(atom);
  if (known) return known;
  const at = (value: unknown): Outcome =>
    outcomeOf(
      evaluate(atom, {
        scope: { values: { [name]: value ?? null }, outer: null },
        clock: state.form.context,
      }),
    );
  const byValue = (state.domains.get(name)?.values ?? []).map(at);
  const made = { byValue, all: byValue.reduce((all, each) => all | each, 0), whenAbsent: at(null) };
  perDomain.set(atom, made);
  return made;
}

/** Whether trying the values of the domains tells all that the atom can come to. */
function isExact(state: State, atom: Tree): boolean {
  const known = exact.get(state.domains)?.get(atom);
  if (known !== undefined) return known;
  const made = decideExact(state, atom);
  const perDomain = exact.get(state.domains) ?? new WeakMap<Tree, boolean>();
  exact.set(state.domains, perDomain.set(atom, made));
  return made;
}

const exact = new WeakMap<State['domains'], WeakMap<Tree, boolean>>();

function decideExact({ form, domains, world }: State, atom: Tree): boolean {
  const paths = readsOf(atom).filter(([head]) => head !== 'item');
  return paths.every((path) => {
    const question = form.questions.get(path[0] ?? '');
    if (!question) return world.get(path.join('.'))?.covers === 'all';
    const covers = domains.get(question.name)?.covers ?? 'some';
    if (covers === 'some') return false;
    if (question.of.is === 'list' && path.length > 1) return false;
    return covers === 'all' || isSimple(atom, question);
  });
}

/** Comparing what is surely absent comes to false; all else is open until it is taken for one or the other. */
function judgeFree(state: State, atom: Tree, item: Item): Outcome {
  if (isSurelyAbsent(state, atom, item)) return ['path', 'call'].includes(atom.node) ? ABSENT : FALSE;
  const { key } = freeVariable(state, atom, item);
  if (!state.values.has(key)) return possible(atom);
  touch(state, [key]);
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
  if (state.mode === 'free' && !isExact(state, tree)) return freeVariable(state, tree, item);
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
  const paths = readsOf(tree);
  const name = paths[0]?.[0] ?? '';
  const question = state.form.questions.get(name);
  if (paths.length !== 1 || question?.of.is !== 'field') return variable;
  const { byValue } = outcomesOf(state, tree, name);
  const fits = (index: number) => has(byValue[index] ?? ABSENT, wanted);
  const indexes = [...variable.values.keys()];
  const sorted = [...indexes.filter(fits), ...indexes.filter((index) => !fits(index))];
  return { ...variable, values: sorted.map((index) => variable.values[index]) };
}
