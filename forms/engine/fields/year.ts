import { formatDay } from '../feel/calendar.ts';
import { toNumber } from '../feel/decimal.ts';
import type { Expression } from '../feel/model.ts';
import { NUMBER } from '../feel/types.ts';
import { isDate, isDecimal } from '../feel/value.ts';
import type { FieldOf } from '../model.ts';
import { right, wrong, type Asking, type Kind, type Read } from './kind.ts';
import { compact, valueOf } from './typed.ts';

type Evaluates = Pick<Asking, 'evaluate'>;

/** A year of four digits. A bound may be a number or a date, of which the year counts. */
export const year: Kind<'year'> = {
  read: (field, input, asking) => {
    const typed = compact(valueOf(input, field.id)).replace(/[.,]+$/, '');
    if (typed === '') return right(null);
    if (!/^\d{4}$/.test(typed)) return wrong('format');
    return outside(field, Number(typed), asking) ?? right(Number(typed));
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'number' ? spell(answer) : ''] }),
  holds: (field, answer, asking) => typeof answer === 'number' && outside(field, answer, asking) === null,
  type: () => NUMBER,
  schema: () => ({ type: 'integer', minimum: 0, maximum: 9999 }),
};

/** Texts, because a year is not written with a mark behind its thousands. */
function outside({ min, max }: FieldOf<'year'>, typed: number, asking: Evaluates): Read | null {
  const [first, last] = [yearOf(min, asking), yearOf(max, asking)];
  if (first !== null && typed < first) return wrong('too-early', { min: spell(first) });
  return last !== null && typed > last ? wrong('too-late', { max: spell(last) }) : null;
}

function yearOf(bound: Expression | null, { evaluate }: Evaluates): number | null {
  const value = bound && evaluate(bound);
  if (value === null) return null;
  if (isDate(value)) return Number(formatDay(value.from).slice(0, 4));
  return isDecimal(value) ? toNumber(value) : null;
}

function spell(number: number): string {
  return String(number).padStart(4, '0');
}
