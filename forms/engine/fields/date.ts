import { daysInMonth, formatDay, parseDate } from '../feel/calendar.ts';
import type { Expression } from '../feel/model.ts';
import { isDate, type DateValue } from '../feel/value.ts';
import type { FieldOf, Input } from '../model.ts';
import { right, wrong, type Asking, type Kind, type Read } from './kind.ts';
import { monthNamed } from './month.ts';
import { compact, oneLine, valueOf } from './typed.ts';

/** A date in three parts; a partial one may lack the day, or the day and the month. */
export const date: Kind<'date'> = {
  read: (field, input, asking) => {
    const typed = partsOf(field.id, input);
    if (typed.day + typed.month + typed.year === '') return right(null);
    const missing = missingPart(typed, field);
    if (missing) return wrong('incomplete-date', { missing }, missing);
    const iso = isoOf(typed);
    const value = iso === null ? null : parseDate(iso);
    if (iso === null || !value) return wrong('no-such-date', {}, wrongPart(typed));
    return outOfBounds(field, value, asking) ?? right(iso);
  },
  write: ({ id }, answer) => {
    const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : [];
    const plain = (part: string) => [part.replace(/^0/, '')];
    return { [`${id}.day`]: plain(day), [`${id}.month`]: plain(month), [`${id}.year`]: [year] };
  },
  holds: (field, answer, asking) => {
    const value = typeof answer === 'string' ? parseDate(answer) : null;
    return value !== null && outOfBounds(field, value, asking) === null;
  },
  type: ({ partial }) => ({ is: partial ? 'partial date' : 'date' }),
  schema: ({ partial }) =>
    partial
      ? { type: 'string', pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` }
      : { type: 'string', format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
};

type Parts = { readonly day: string; readonly month: string; readonly year: string };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

/** The three controls, or a whole date typed into the first one or into one control that bears the field's name. */
function partsOf(id: string, input: Input): Parts {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => valueOf(input, `${id}.${part}`));
  const typed = { day: number(day), month: monthOf(month), year: number(year) };
  if (typed.month + typed.year !== '') return typed;
  return wholeDate(compact(valueOf(input, id)) || compact(day ?? '')) ?? typed;
}

function wholeDate(text: string): Parts | null {
  const iso = ISO.exec(text);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const german = GERMAN.exec(text);
  return german && { day: german[1] ?? '', month: german[2] ?? '', year: german[3] ?? '' };
}

function number(raw = ''): string {
  return compact(raw).replace(/[.,]+$/, '');
}

function monthOf(raw = ''): string {
  const typed = number(raw);
  if (typed === '' || /^\d/.test(typed)) return typed;
  const named = monthNamed(oneLine(raw));
  return named === null ? typed : String(named);
}

function missingPart(
  { day, month, year }: Parts,
  { partial }: FieldOf<'date'>,
): 'day' | 'month' | 'year' | null {
  if (day === '' && !partial) return 'day';
  if (month === '' && (day !== '' || !partial)) return 'month';
  return /^\d{4}$/.test(year) || !/^\d{0,3}$/.test(year) ? null : 'year';
}

function isoOf({ day, month, year }: Parts): string | null {
  const isNumeric = /^\d{4}$/.test(year) && /^\d{0,2}$/.test(month) && /^\d{0,2}$/.test(day);
  if (!isNumeric) return null;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')]
    .slice(0, 1 + Number(month !== '') + Number(day !== ''))
    .join('-');
}

/** The part to mend; `null` where it may be any, as in the 31st of April. */
function wrongPart({ day, month, year }: Parts): string | null {
  if (!/^\d{4}$/.test(year)) return 'year';
  if (month !== '' && !/^(0?[1-9]|1[0-2])$/.test(month)) return 'month';
  return Number(day) >= 1 && Number(day) <= daysInMonth(2000, Number(month)) ? null : 'day';
}

function outOfBounds(
  { min, max }: FieldOf<'date'>,
  value: DateValue,
  asking: Pick<Asking, 'evaluate'>,
): Read | null {
  const [earliest, latest] = [bound(min, asking), bound(max, asking)];
  if (earliest && value.to < earliest.from) return wrong('too-early', { min: formatDay(earliest.from) });
  return latest && value.from > latest.to ? wrong('too-late', { max: formatDay(latest.to) }) : null;
}

function bound(expression: Expression | null, { evaluate }: Pick<Asking, 'evaluate'>): DateValue | null {
  const value = expression && evaluate(expression);
  return value !== null && isDate(value) ? value : null;
}
