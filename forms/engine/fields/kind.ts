import type { Expression, Type } from '../feel/model.ts';
import type { Value } from '../feel/value.ts';
import type { Answer, Context, Field, FieldOf, FieldType, Input, Issue } from '../model.ts';
import type { JsonSchema } from '../json-schema.ts';

/** What is wrong with what was typed; the page makes an issue of it. */
export type Wrong = Pick<Issue, 'part' | 'code' | 'params'>;

/** `null` is an empty control; whether it may be empty is judged by `readField`. */
export type Read =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly wrong: readonly Wrong[] };

/** Where a field is asked: `evaluate` sees the answers before it, `stored` is its answer so far. */
export type Asking = {
  readonly context: Context;
  readonly evaluate: (expression: Expression) => Value;
  readonly stored: Answer | undefined;
};

/**
 * What a kind of field can do. Reading what `write` wrote gives the same answer again.
 * The names of its controls are the field's id, or the id, a dot and the name of a part.
 */
export type Kind<T extends FieldType> = {
  readonly read: (field: FieldOf<T>, input: Input, asking: Asking) => Read;
  readonly write: (field: FieldOf<T>, answer: Answer, context: Context) => Input;
  /** Whether an answer given before is still possible; where it is missing, it always is. */
  readonly holds?: (field: FieldOf<T>, answer: Answer, asking: Pick<Asking, 'evaluate'>) => boolean;
  /** The field as it is asked here, e.g. without options that are not to be had; where it is missing, as declared. */
  readonly offer?: (field: FieldOf<T>, asking: Pick<Asking, 'evaluate'>) => Field;
  /** What expressions see. */
  readonly type: (field: FieldOf<T>) => Type;
  /** The schema of an answer that is not `null`. */
  readonly schema: (field: FieldOf<T>) => JsonSchema;
};

export function right(answer: Answer): Read {
  return { ok: true, answer };
}

export function wrong(code: Wrong['code'], params: Wrong['params'] = {}, part: string | null = null): Read {
  return { ok: false, wrong: [{ part, code, params }] };
}
