import { STRING } from '../feel/types.ts';
import type { Kind } from './kind.ts';
import { text } from './text.ts';

/** The name of a company, an association or an authority, in the letters of DIN 91379 type B. */
export const organisation: Kind<'organisation'> = {
  read: (field, input, asking) =>
    text.read({ ...field, type: 'text', characters: 'din91379-b', format: null }, input, asking),
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
  type: () => STRING,
  schema: ({ max }) => ({ type: 'string', minLength: 1, maxLength: max }),
};
