import { daysInMonth } from '../feel/calendar.ts';
import type { Input } from '../model.ts';
import { monthNamed } from './month-named.ts';
import { compact, oneLine, valueOf } from './typed.ts';

/** The parts of a date as they were typed; a month that was written as a word is its number. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;
const GERMAN_MONTH = /^(\d{1,2})[./](\d{4})$/;

/** The three controls, or a whole date typed into the first one or into one control that bears the field's name. */
export function datePartsOf(name: string, input: Input): DateParts {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => valueOf(input, `${name}.${part}`));
  const typed = { day: number(day), month: monthOf(month), year: number(year) };
  if (typed.month + typed.year !== '') return typed;
  const whole = compact(valueOf(input, name)) || compact(day ?? '');
  return wholeDate(whole) ?? { ...typed, day: typed.day || whole };
}

/** The two controls of a month, or a whole month typed into the first one or into one that bears the field's name. */
export function monthPartsOf(name: string, input: Input): DateParts {
  const [month, year] = ['month', 'year'].map((part) => valueOf(input, `${name}.${part}`));
  const typed = { day: '', month: monthOf(month), year: number(year) };
  if (typed.year !== '') return typed;
  const whole = compact(valueOf(input, name)) || compact(month ?? '');
  return wholeMonth(whole) ?? { ...typed, month: typed.month || whole };
}

/** `1980`, `1980-05` or `1980-05-31`, as far as there are parts; `null` where they are no numbers. */
export function isoOf({ day, month, year }: DateParts): string | null {
  const isNumeric = /^\d{4}$/.test(year) && /^\d{0,2}$/.test(month) && /^\d{0,2}$/.test(day);
  if (!isNumeric) return null;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')]
    .slice(0, 1 + Number(month !== '') + Number(day !== ''))
    .join('-');
}

/** Whether the year is one of fewer than four digits, or none at all: then it is to be completed, not mended. */
export function isShortYear({ year }: DateParts): boolean {
  return /^\d{0,3}$/.test(year);
}

/** The part to mend; `null` where it may be any, as in the 31st of April. */
export function wrongPart({ day, month, year }: DateParts): 'day' | 'month' | 'year' | null {
  if (!/^\d{4}$/.test(year)) return 'year';
  if (month !== '' && !/^(0?[1-9]|1[0-2])$/.test(month)) return 'month';
  if (day === '') return null;
  return Number(day) >= 1 && Number(day) <= daysInMonth(2000, Number(month)) ? null : 'day';
}

/** What stands in the controls of a date. */
export function writeDateParts(name: string, iso: string): Input {
  const [year = '', month = '', day = ''] = iso.split('-');
  const plain = (part: string) => [part.replace(/^0/, '')];
  return { [`${name}.day`]: plain(day), [`${name}.month`]: plain(month), [`${name}.year`]: [year] };
}

function wholeDate(text: string): DateParts | null {
  const iso = ISO.exec(text);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const german = GERMAN.exec(text);
  return german && { day: german[1] ?? '', month: german[2] ?? '', year: german[3] ?? '' };
}

function wholeMonth(text: string): DateParts | null {
  const iso = ISO_MONTH.exec(text);
  if (iso) return { day: '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const german = GERMAN_MONTH.exec(text);
  return german && { day: '', month: german[1] ?? '', year: german[2] ?? '' };
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
