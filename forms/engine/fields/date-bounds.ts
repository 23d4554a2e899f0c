import { formatDay, parseDate } from '../feel/calendar.ts';
import type { Expression } from '../feel/model.ts';
import { isDate, type DateValue } from '../feel/value.ts';
import type { Answer } from '../model.ts';
import type { Asking, Wrong } from './kind.ts';

/** The earliest and the latest date, as expressions over earlier answers. */
export type DateBounds = { readonly min: Expression | null; readonly max: Expression | null };

type Evaluates = Pick<Asking, 'evaluate'>;

/** What is wrong with a date that lies outside its bounds. A partial date is outside only with all its days. */
export function outOfBounds({ min, max }: DateBounds, value: DateValue, asking: Evaluates): Wrong | null {
  const [earliest, latest] = [bound(min, asking), bound(max, asking)];
  if (earliest && value.to < earliest.from) {
    return { part: null, code: 'too-early', params: { min: formatDay(earliest.from) } };
  }
  if (!latest || value.from <= latest.to) return null;
  return { part: null, code: 'too-late', params: { max: formatDay(latest.to) } };
}

/** Whether a stored date lies within its bounds, which earlier answers may have moved. */
export function isWithinBounds(bounds: DateBounds, answer: Answer, asking: Evaluates): boolean {
  const value = typeof answer === 'string' ? parseDate(answer) : null;
  return value !== null && outOfBounds(bounds, value, asking) === null;
}

/** The first and the last day that may be given here; ISO 8601. */
export type DaysAllowed = { readonly min: string | null; readonly max: string | null };

export function daysAllowed({ min, max }: DateBounds, asking: Evaluates): DaysAllowed {
  const [earliest, latest] = [bound(min, asking), bound(max, asking)];
  return { min: earliest && formatDay(earliest.from), max: latest && formatDay(latest.to) };
}

function bound(expression: Expression | null, { evaluate }: Evaluates): DateValue | null {
  const value = expression && evaluate(expression);
  return value !== null && isDate(value) ? value : null;
}
