import { STRING } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { manyLines, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** Text of several lines. */
export const longtext: Kind<'longtext'> = {
  read: (field, input) => {
    const typed = manyLines(valueOf(input, field.id));
    if (typed === '') return right(null);
    const fault = checkWords(typed, { ...field, lines: 'many-lines' });
    return fault ? wrong(fault.code, fault.params) : right(typed);
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
  type: () => STRING,
  schema: ({ max }) => ({ type: 'string', minLength: 1, maxLength: max }),
};
