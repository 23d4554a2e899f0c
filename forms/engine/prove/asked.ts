import { evaluate } from '../feel/evaluate.ts';
import type { Literal, Tree } from '../feel/model.ts';
import type { Form, Question } from './form.ts';
import { outcomeOf } from './outcome.ts';

/** The answers tried for a question. */
export type Domain = {
  /** The first is the plainest. */
  readonly values: readonly unknown[];
  /**
   * What trying them proves. `all`: they are all there are. `simple`: they stand for all others wherever the question is
   * compared with what is known beforehand. `some`: nothing.
   */
  readonly covers: 'all' | 'simple' | 'some';
};

/** A question with all that is known of it before answers are tried. */
export type Asked = {
  readonly form: Form;
  readonly question: Question;
  /** The atoms that look at it. */
  readonly atoms: readonly Tree[];
  /** Those of them for which a few values stand for all. */
  readonly simple: readonly Tree[];
  /** What is written beside it in conditions. */
  readonly literals: readonly Literal[];
};

/** One value of each kind, where the simple atoms treat the values of a kind alike. */
export function oneOfEachKind<T>(
  { form, question, simple }: Asked,
  values: readonly T[],
  answerOf: (value: T) => unknown,
): readonly T[] {
  const kinds = new Map<string, T>();
  for (const value of values) {
    const answer = answerOf(value);
    const scope = { values: { [question.name]: answer }, outer: null };
    const kind = simple.map((atom) => outcomeOf(evaluate(atom, { scope, clock: form.context }))).join('');
    const key = answer === null ? 'empty' : kind;
    if (!kinds.has(key)) kinds.set(key, value);
  }
  return [...kinds.values()];
}
