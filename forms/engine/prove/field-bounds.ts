import { evaluate } from '../feel/evaluate.ts';
import type { Tree } from '../feel/model.ts';
import type { Value } from '../feel/value.ts';
import type { Field } from '../model.ts';
import type { Form } from './form.ts';
import { isExpression, readsOf } from './reads.ts';

const known = new WeakMap<Field, readonly Tree[]>();

/** Expressions of the field itself that look at other answers, such as `min` and `max` of a date. */
export function boundsOf(field: Field): readonly Tree[] {
  const found = known.get(field);
  if (found) return found;
  const own = Object.entries(field).filter(([key]) => key !== 'when');
  const trees = own.flatMap(([, value]: [string, unknown]) => (isExpression(value) ? [value.tree] : []));
  const made = trees.filter((tree) => readsOf(tree).length > 0);
  known.set(field, made);
  return made;
}

/** What a bound comes to on the day of the proof; one that hangs on other answers is looked at when these are known. */
export function knownBound(form: Form, written: unknown): Value {
  if (!isExpression(written) || readsOf(written.tree).length > 0) return null;
  return evaluate(written.tree, { scope: { values: {}, outer: null }, clock: form.context });
}
