import { STRING } from '../feel/types.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { FieldOf, FieldType } from '../model.ts';
import { right, wrong, type Kind, type Wrong } from './kind.ts';
import { compact, valueOf } from './typed.ts';

/** What is wrong with a code as a whole. */
export type Fault = Pick<Wrong, 'code' | 'params'>;

/** How a code that people copy from a paper is read and checked. */
export type CodeRules<T extends FieldType> = {
  /** What is right beyond doubt: case, separators, letters that the alphabet lacks. Spaces are gone already. */
  readonly normalise: (typed: string, field: FieldOf<T>) => string;
  readonly fault: (code: string, field: FieldOf<T>) => Fault | null;
  /** As it stands on the paper, e.g. in groups; normalised again it is the same code. */
  readonly spell?: (code: string) => string;
  readonly schema: JsonSchema;
};

/** One line of text that is a code. */
export function codeKind<T extends FieldType>({ normalise, fault, spell, schema }: CodeRules<T>): Kind<T> {
  return {
    read: (field, input) => {
      const code = normalise(compact(valueOf(input, field.id)), field);
      if (code === '') return right(null);
      const found = fault(code, field);
      return found ? wrong(found.code, found.params) : right(code);
    },
    write: ({ id }, answer) => {
      const code = typeof answer === 'string' ? answer : '';
      return { [id]: [spell?.(code) ?? code] };
    },
    type: () => STRING,
    schema: () => schema,
  };
}

/** A code of so many characters of an alphabet. Characters that are strange count before the number of them. */
export function ofLength(code: string, expected: number, alphabet: RegExp): Fault | null {
  if (!alphabet.test(code)) return { code: 'format', params: {} };
  const { length } = code;
  return length === expected ? null : { code: 'wrong-length', params: { expected, length } };
}
