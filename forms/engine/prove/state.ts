import type { Domain } from './asked.ts';
import type { AtomFacts } from './atom-facts.ts';
import type { Form, Gate, Question } from './form.ts';
import type { Tree } from '../feel/model.ts';
import { isSettled, type Outcome } from './outcome.ts';

/** The indexes of the items that something stands in, outermost first, from 0. */
export type Item = readonly number[];

/** What is to be tried: one answer of one item, something of the world, or an atom that is taken as free. */
export type Variable = { readonly key: string; readonly values: readonly unknown[] };

/**
 * `tried`: conditions are evaluated with the answers tried. `free`: those for which the answers tried stand for no
 * others may come to anything, so that what is impossible now is impossible with any answers.
 */
export type Mode = 'tried' | 'free';

/** Conditions of which it was proved before that they never hold where they stand, or always. */
export type Facts = { readonly never: Set<Tree>; readonly always: Set<Tree> };

type Judged = {
  readonly outcome: Outcome;
  readonly touched: ReadonlySet<string> | null;
  readonly at: number;
};

/** Gates in an item. */
export type Gated = { readonly gates: readonly Gate[]; readonly item: Item };

/**
 * What gates came to. What is settled stays so while more is tried, and is forgotten with the value that settled it; what
 * is open is known only until the next change.
 */
export type Known = {
  readonly judged: Map<readonly Gate[], Map<string, Judged>>;
  /** What was settled, for each value that was given. */
  readonly trail: Gated[][];
  /** How many changes there were. */
  changes: number;
};

export function nothingKnown(): Known {
  return { judged: new Map(), trail: [], changes: 0 };
}

/** A search under way. */
export type State = {
  readonly form: Form;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly world: ReadonlyMap<string, Domain>;
  readonly mode: Mode;
  /** Alone: every answer may be there or not, whatever it hangs on. */
  readonly isAlone: boolean;
  readonly facts: Facts;
  /** What is known of each atom, as far as it was asked for. */
  readonly atoms: Map<Tree, AtomFacts>;
  readonly values: Map<string, unknown>;
  /** What gates come to with the values so far. */
  readonly known: Known;
  /** Gathers what was looked at, when a conflict is to be explained. */
  touched: Set<string> | null;
  /** Whether a condition was evaluated for which the answers tried stand for no others. */
  isRough: boolean;
};

/** The name of an answer in its item. */
export function keyOf({ name }: Pick<Question, 'name'>, item: Item): string {
  return item.length === 0 ? name : `${name}@${item.join('.')}`;
}

/** An answer of the item that is nearest to where one stands; `null` where one stands outside its list. */
export function itemOf({ loops }: Pick<Question, 'loops'>, item: Item): Item | null {
  if (loops.length > item.length) return null;
  return loops.length === item.length ? item : item.slice(0, loops.length);
}

/** The answers to try; alone, it may be missing as well. */
export function variableOf({ domains, isAlone }: State, question: Question, item: Item): Variable {
  const values = domains.get(question.name)?.values ?? [];
  return { key: keyOf(question, item), values: isAlone ? [...values, undefined] : values };
}

export function give(state: State, key: string, value: unknown): void {
  state.values.set(key, value);
  state.known.changes += 1;
  state.known.trail.push([]);
}

/** Takes back the value that was given last. */
export function take(state: State, key: string): void {
  state.values.delete(key);
  state.known.changes += 1;
  for (const { gates, item } of state.known.trail.pop() ?? [])
    state.known.judged.get(gates)?.delete(item.join('.'));
}

/** What the gates came to before, with what was looked at where that is wanted now. */
export function recall({ known, touched }: State, { gates, item }: Gated): Judged | null {
  const judged = known.judged.get(gates)?.get(item.join('.'));
  if (!judged || (judged.at !== known.changes && !isSettled(judged.outcome))) return null;
  return judged.touched !== null || touched === null ? judged : null;
}

export function remember({ known }: State, { gates, item }: Gated, judged: Judged): void {
  const isNow = isSettled(judged.outcome);
  const key = item.join('.');
  let byItem = known.judged.get(gates);
  if (!byItem) known.judged.set(gates, (byItem = new Map<string, Judged>()));
  const before = isNow ? byItem.get(key) : undefined;
  if (isNow && !(before && isSettled(before.outcome))) known.trail.at(-1)?.push({ gates, item });
  byItem.set(key, judged);
}

/** What is looked at inside `work`. */
export function watch<T>(state: State, work: () => T): readonly [T, ReadonlySet<string>] {
  const [before, touched] = [state.touched, new Set<string>()];
  state.touched = touched;
  const result = work();
  state.touched = before;
  return [result, touched];
}

/** Gathers apart what is looked at from here on, if anything is gathered; `before` goes back to `gathered`. */
export function gatherApart(state: State): Set<string> | null {
  const before = state.touched;
  if (before) state.touched = new Set();
  return before;
}

/** What was looked at since `gatherApart`. */
export function gathered(state: State, before: Set<string> | null): ReadonlySet<string> | null {
  const own = state.touched;
  state.touched = before;
  return own;
}

export function touch({ touched }: State, keys: ReadonlySet<string> | null): void {
  if (touched && keys) for (const key of keys) touched.add(key);
}
