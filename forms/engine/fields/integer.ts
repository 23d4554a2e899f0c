import { NUMBER } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { compact, valueOf } from './typed.ts';

/** Groups of three are thousands, however they are parted. */
const GROUPED = /^([+-]?\d{1,3})(?:[.,'’]\d{3})+$/;

/** A whole number. */
export const integer: Kind<'integer'> = {
  read: ({ id, min, max }, input) => {
    const typed = compact(valueOf(input, id)).replace(/^[−–]/, '-');
    if (typed === '') return right(null);
    const plain = GROUPED.test(typed) ? typed.replace(/[.,'’]/g, '') : typed.replace(/[.,]0+$/, '');
    if (!/^[+-]?\d+$/.test(plain)) return wrong('not-a-number');
    const number = Number(plain);
    if (number < min) return wrong('too-small', { min });
    return number > max ? wrong('too-big', { max }) : right(number === 0 ? 0 : number);
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'number' ? String(answer) : ''] }),
  type: () => NUMBER,
  schema: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max }),
};
