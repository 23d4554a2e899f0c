import { formats } from '../formats.ts';
import { dateAt, dayOf, isDay, monthsBetween, parseDate, parseInstant } from './calendar.ts';
import { compare } from './compare.ts';
import { add, decimalOf, divide, roundHalfUp, toNumber } from './decimal.ts';
import { landOf, workdayAfter } from './holidays.ts';
import type { Comparison, Type } from './model.ts';
import { of, ofList, ofTexts, type Clock, type FeelFunction } from './signature.ts';
import {
  areComparable,
  BOOLEAN,
  DATE,
  INSTANT,
  isDateType,
  isOrdered,
  MONTHS,
  NUMBER,
  STRING,
} from './types.ts';
import { isDate, isDecimal, isInstant, isList, type Value } from './value.ts';

/** All functions of the form language, by name. */
export const functions: Readonly<Record<string, FeelFunction>> = {
  sum: ofList(numbersOnly, sum),
  mean: ofList(numbersOnly, mean),
  min: ofList(orderedOnly, (items) => extreme(items, '<')),
  max: ofList(orderedOnly, (items) => extreme(items, '>')),
  count: ofList(
    () => NUMBER,
    (items) => decimalOf(items.length),
  ),
  'list contains': {
    takesList: false,
    typeOf: containsType,
    apply: ([list = null, item = null]) => holds(list, item),
  },
  'string length': ofTexts(1, NUMBER, (text) => decimalOf(Array.from(text).length)),
  'upper case': ofTexts(1, STRING, (text) => text.toUpperCase()),
  'lower case': ofTexts(1, STRING, (text) => text.toLowerCase()),
  'starts with': ofTexts(2, BOOLEAN, (text, start) => text.startsWith(start)),
  'ends with': ofTexts(2, BOOLEAN, (text, end) => text.endsWith(end)),
  contains: ofTexts(2, BOOLEAN, (text, part) => text.includes(part)),
  matches: ofTexts(2, BOOLEAN, (text, format) => formats[format]?.(text) ?? null),
  today: { ...of([], DATE, () => null), apply: (_, { today }) => parseDate(today) },
  now: { ...of([], INSTANT, () => null), apply: (_, { now }) => parseInstant(now) },
  date: { takesList: false, typeOf: dateType, apply: (args) => dateFrom(args) },
  age: { takesList: false, typeOf: ageType, apply: ([born = null], clock) => age(born, clock) },
  'workday after': of(['date', 'number', 'string'], DATE, workday),
  'round half up': of(['number', 'number'], NUMBER, rounded),
  'years and months duration': of(['date', 'date'], MONTHS, between),
};

function numbersOnly(item: Type): Type | null {
  return item.is === 'number' ? item : null;
}

function orderedOnly(item: Type): Type | null {
  return isOrdered(item) ? item : null;
}

/** As in FEEL, of no items there is no sum. */
function sum(items: readonly Value[]): Value {
  return items.reduce<Value>(
    (total, item) => (isDecimal(total) && isDecimal(item) ? add(total, item) : item),
    null,
  );
}

function mean(items: readonly Value[]): Value {
  const [total, count] = [sum(items), decimalOf(items.length)];
  return isDecimal(total) && count ? divide(total, count) : null;
}

function extreme(items: readonly Value[], beats: Comparison): Value {
  return items.reduce<Value>(
    (best, item) => (best === null || compare(beats, item, best) ? item : best),
    null,
  );
}

function containsType([list, item, ...more]: readonly Type[]): Type | null {
  if (list?.is !== 'list' || !item || more.length > 0) return null;
  return areComparable(list.of, item) ? BOOLEAN : null;
}

function holds(list: Value, item: Value): Value {
  return isList(list) ? list.some((each) => compare('=', each, item)) : null;
}

function dateType(args: readonly Type[]): Type | null {
  const is = args.map((type) => type.is).join(', ');
  return ['number, number, number', 'date', 'date and time'].includes(is) ? DATE : null;
}

/** Of three numbers, or the day of a moment. */
function dateFrom([first = null, ...more]: readonly Value[]): Value {
  if (isInstant(first)) return dayOf(first);
  return isDate(first) ? first : dateOf(first, ...more);
}

/** The day with these numbers for year, month and day; `null` when there is none. */
export function dateOf(...numbers: readonly (Value | undefined)[]): Value {
  const [year = NaN, month = NaN, day = NaN] = numbers.map((number = null) =>
    isDecimal(number) ? toNumber(number) : NaN,
  );
  return dateAt(year, month, day);
}

function ageType([born, ...more]: readonly Type[]): Type | null {
  return born && isDateType(born) && more.length === 0 ? NUMBER : null;
}

/** Full years; where the date of birth is partial, those that are certain, so that minors are never missed. */
function age(born: Value, { today }: Clock): Value {
  const day = parseDate(today);
  if (!isDate(born) || !day) return null;
  return decimalOf(Math.floor(monthsBetween(born.to, day.from) / 12));
}

function between(from: Value = null, to: Value = null): Value {
  if (!isDate(from) || !isDate(to)) return null;
  return { is: 'months duration', amount: monthsBetween(from.from, to.from) };
}

/** Longer periods are counted in months; this many working days are about four years. */
const MOST_WORKDAYS = 1000;

function workday(from: Value = null, count: Value = null, where: Value = null): Value {
  const [days, land] = [workdayCount(count), typeof where === 'string' ? landOf(where) : null];
  if (!isDate(from) || days === null || !land) return null;
  const day = workdayAfter(from.from, days, land);
  return isDay(day) ? { is: 'date', from: day, to: day } : null;
}

function workdayCount(value: Value): number | null {
  const count = isDecimal(value) ? toNumber(value) : NaN;
  return Number.isInteger(count) && count >= 0 && count <= MOST_WORKDAYS ? count : null;
}

function rounded(number: Value = null, places: Value = null): Value {
  return isDecimal(number) && isDecimal(places) ? roundHalfUp(number, toNumber(places)) : null;
}
