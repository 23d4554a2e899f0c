import type { Domain } from './asked.ts';
import type { Form, Question } from './form.ts';
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

type Judged = { readonly outcome: Outcome; readonly touched: ReadonlySet<string> | null };

/** What is settled stays so while more is tried, and is forgotten with the value that settled it. */
type Known = {
  readonly settled: Map<string, Judged>;
  readonly open: Map<string, Judged>;
  /** The keys of what was settled, in order, for each value that was given. */
  readonly trail: string[][];
};

/** A search under way. */
export type State = {
  readonly form: Form;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly world: ReadonlyMap<string, Domain>;
  readonly mode: Mode;
  /** Alone: every answer may be there or not, whatever it hangs on. */
  readonly isAlone: boolean;
  readonly facts: Facts;
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
  state.known.open.clear();
  state.known.trail.push([]);
}

/** Takes back the value that was given last. */
export function take(state: State, key: string): void {
  state.values.delete(key);
  state.known.open.clear();
  for (const settled of state.known.trail.pop() ?? []) state.known.settled.delete(settled);
}

/** What was judged before under this key, with what was looked at where that is wanted now. */
export function recall(state: State, key: string): Judged | null {
  const judged = state.known.settled.get(key) ?? state.known.open.get(key);
  return judged && (judged.touched !== null || state.touched === null) ? judged : null;
}

export function remember(state: State, key: string, judged: Judged): void {
  const { settled, open, trail } = state.known;
  if (!isSettled(judged.outcome)) {
    open.set(key, judged);
    return;
  }
  if (!settled.has(key)) trail.at(-1)?.push(key);
  settled.set(key, judged);
}

/** What is looked at inside `work`. */
export function watch<T>(state: State, work: () => T): readonly [T, ReadonlySet<string>] {
  const [before, touched] = [state.touched, new Set<string>()];
  state.touched = touched;
  const result = work();
  state.touched = before;
  return [result, touched];
}

export function touch(state: State, keys: Iterable<string>): void {
  if (state.touched) for (const key of keys) state.touched.add(key);
}
