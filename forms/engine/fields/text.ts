import { STRING } from '../feel/types.ts';
import { formats } from '../formats.ts';
import { right, wrong, type Kind } from './kind.ts';
import { compact, oneLine, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** One line of text. A text with a format is a code: spaces in it do not matter. */
export const text: Kind<'text'> = {
  read: (field, input) => {
    const raw = valueOf(input, field.id);
    const typed = field.format === null ? oneLine(raw) : compact(raw);
    if (typed === '') return right(null);
    const fault = checkWords(typed, { ...field, lines: 'one-line' });
    if (fault) return wrong(fault.code, fault.params);
    const fits = field.format === null || (formats[field.format]?.(typed) ?? false);
    return fits ? right(typed) : wrong('format', { format: field.format });
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
  type: () => STRING,
  schema: ({ max }) => ({ type: 'string', minLength: 1, maxLength: max }),
};
