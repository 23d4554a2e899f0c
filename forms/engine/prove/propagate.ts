import type { Tree } from '../feel/model.ts';
import { operandsOf } from './atoms.ts';
import type { Claim } from './claim.ts';
import type { Gate, Question } from './form.ts';
import { factsOf } from './atom-facts.ts';
import { judge } from './judge.ts';
import { judgeGates } from './look.ts';
import { ABSENT, FALSE, has, negation, TRUE, type Outcome } from './outcome.ts';
import { itemOf, keyOf, variableOf, watch, type Item, type State, type Variable } from './state.ts';

/** A question of which only some answers are left, and the answers given that ruled out the others. */
export type Narrowed = {
  readonly variable: Variable;
  readonly fits: readonly number[];
  readonly because: ReadonlySet<string>;
};

type Because = ReadonlySet<string>;

/**
 * What follows from the claims without trying anything: conditions that have to hold, down to single questions, and the
 * answers these leave. `null` where the claims contradict each other; then `because` says which answers they hang on.
 */
export function propagate(state: State, claims: readonly Claim[]): Narrowing {
  const narrowing: Narrowing = { left: new Map(), asked: new Map(), conflict: null };
  for (const claim of claims) {
    if (narrowing.conflict) break;
    if (claim.is === 'asked') requireGates({ state, narrowing, because: NOTHING }, claim.gates, claim.item);
    if (claim.is === 'condition') requireTree({ state, narrowing, because: NOTHING }, claim, claim.wanted);
    if (claim.is === 'answer' && !claim.fits(null)) {
      requireGates({ state, narrowing, because: NOTHING }, claim.question.gates, claim.item);
    }
  }
  return narrowing;
}

export type Narrowing = {
  readonly left: Map<string, Narrowed>;
  /** What has to be asked, and the answers given because of which it has to. */
  readonly asked: Map<string, Because>;
  conflict: Because | null;
};

type Requiring = { readonly state: State; readonly narrowing: Narrowing; readonly because: Because };

const NOTHING: Because = new Set();

type Placed = { readonly tree: Tree; readonly item: Item };

function requireGates(requiring: Requiring, gates: readonly Gate[], item: Item): void {
  const { state } = requiring;
  for (const gate of gates) {
    const at = item.slice(0, gate.depth);
    if (gate.is === 'condition') requireCondition(requiring, { tree: gate.tree, item: at });
    else {
      const list = state.form.questions.get(gate.list);
      if (list) requireQuestion(requiring, list, at);
    }
  }
}

function requireCondition(requiring: Requiring, placed: Placed): void {
  const { facts } = requiring.state;
  if (facts.always.has(placed.tree)) return;
  if (facts.never.has(placed.tree)) requiring.narrowing.conflict ??= requiring.because;
  else requireTree(requiring, placed, TRUE);
}

/** The question has to be asked. */
function requireQuestion(requiring: Requiring, question: Question, item: Item): void {
  const { asked } = requiring.narrowing;
  const key = keyOf(question, item);
  if (asked.has(key)) return;
  asked.set(key, requiring.because);
  requireGates(requiring, question.gates, item);
}

function requireTree(requiring: Requiring, { tree, item }: Placed, wanted: Outcome): void {
  if (tree.node === 'and') requireBoth(requiring, { tree, item, isOr: false }, wanted);
  else if (tree.node === 'or') requireBoth(requiring, { tree, item, isOr: true }, negation(wanted));
  else if (tree.node === 'not') requireTree(requiring, { tree: tree.of, item }, negation(wanted));
  else if (!operandsOf(tree)) requireAtom(requiring, { tree, item }, wanted);
}

type Joined = {
  readonly tree: Extract<Tree, { readonly node: 'and' | 'or' }>;
  readonly item: Item;
  readonly isOr: boolean;
};

/** `or` is read as the opposite of `and` with opposite operands; `asAnd` is what is wanted of that. */
function requireBoth(requiring: Requiring, joined: Joined, asAnd: Outcome): void {
  const { left, right } = joined.tree;
  if (!has(asAnd, FALSE)) {
    const wanted = turned(joined, asAnd);
    requireTree(requiring, { tree: left, item: joined.item }, wanted);
    requireTree(requiring, { tree: right, item: joined.item }, wanted);
  } else if (!has(asAnd, TRUE)) {
    requireOther(requiring, { ...joined, known: left, other: right }, asAnd);
    requireOther(requiring, { ...joined, known: right, other: left }, asAnd);
  }
}

function turned({ isOr }: Pick<Joined, 'isOr'>, outcome: Outcome): Outcome {
  return isOr ? negation(outcome) : outcome;
}

/** Where one side does hold, it is the other that must not. */
function requireOther(
  { state, narrowing, because }: Requiring,
  { isOr, item, known, other }: Joined & { readonly known: Tree; readonly other: Tree },
  asAnd: Outcome,
): void {
  if (turned({ isOr }, judge(state, known, item)) !== TRUE) return;
  const [, touched] = watch(state, () => judge(state, known, item));
  requireTree(
    { state, narrowing, because: union(because, touched) },
    { tree: other, item },
    turned({ isOr }, asAnd),
  );
}

function requireAtom(requiring: Requiring, { tree, item }: Placed, wanted: Outcome): void {
  const { isExact, alone } = factsOf(requiring.state, tree);
  const own = isExact && alone && itemOf(alone.question, item);
  if (!own) return;
  const { question, inOrder, whenAbsent } = alone;
  if (!has(whenAbsent, wanted)) {
    requireQuestion(requiring, question, own);
    narrow(requiring, { question, item: own, because: requiring.because }, { inOrder, wanted });
    return;
  }
  const why = whyAsked(requiring, question, own);
  if (!why) return;
  narrow(requiring, { question, item: own, because: union(requiring.because, why) }, { inOrder, wanted });
}

/** The answers because of which the question is asked or has to be; `null` where it may not be. */
function whyAsked({ state, narrowing }: Requiring, question: Question, item: Item): Because | null {
  const known = narrowing.asked.get(keyOf(question, item));
  if (known) return known;
  return isSurelyAsked(state, question, item) ? gatesOf(state, question, item) : null;
}

function isSurelyAsked(state: State, { gates }: Question, item: Item): boolean {
  return judgeGates(state, { gates, item }, judge) === TRUE;
}

function gatesOf(state: State, question: Question, item: Item): Because {
  return watch(state, () => isSurelyAsked(state, question, item))[1];
}

type Narrow = { readonly question: Question; readonly item: Item; readonly because: Because };

function narrow(
  { state, narrowing }: Requiring,
  { question, item, because }: Narrow,
  { inOrder, wanted }: { readonly inOrder: readonly Outcome[]; readonly wanted: Outcome },
): void {
  if (state.values.has(keyOf(question, item))) return;
  const variable = variableOf(state, question, item);
  const known = narrowing.left.get(variable.key);
  const before = known?.fits ?? [...variable.values.keys()];
  const after = before.filter((index) => has(inOrder[index] ?? ABSENT, wanted));
  const reasons = known ? union(known.because, because) : because;
  narrowing.left.set(variable.key, { variable, fits: after, because: reasons });
  if (after.length === 0) narrowing.conflict ??= reasons;
}

function union(left: Because, right: Because): Because {
  if (right.size === 0) return left;
  return left.size === 0 ? right : new Set([...left, ...right]);
}
