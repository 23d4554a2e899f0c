import { dayNumber, formatDay, parseDate, parseDuration } from '../feel/calendar.ts';
import { isDate } from '../feel/value.ts';
import { boundsOf, knownBound } from './field-bounds.ts';
import { cutsOf, type Scale } from './cuts.ts';
import type { Asked, Domain } from './asked.ts';

const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);
const MONTH_DAYS = 30;
/** Somebody who is grown up and alive. */
const GROWN_UP = 40 * 365;

/** Days on both sides of all that they are compared with, relative to the day of the proof. */
export function dayValues(asked: Asked): Domain {
  const { form, question, simple } = asked;
  const today = parseDate(form.context.today)?.from ?? 0;
  const scale: Scale = { name: question.name, ...limitsOf(asked), answerAt: isoOf(asked) };
  const plain = scale.high <= today ? Math.max(scale.low, today - GROWN_UP) : today;
  const wanted = [
    plain,
    today,
    today - 1,
    today + 1,
    ...writtenDays(asked, today),
    ...cutsOf(scale, simple, form.context),
  ];
  const days = [...new Set(wanted)].filter((day) => day >= scale.low && day <= scale.high);
  const covers = question.of.is === 'field' && boundsOf(question.of.field).length > 0 ? 'some' : 'simple';
  return { values: [...new Set(days.flatMap((day) => spellings(asked, day)))], covers };
}

function limitsOf({ form, question: { of } }: Asked): { readonly low: number; readonly high: number } {
  const { min, max } = { min: null, max: null, ...(of.is === 'field' ? of.field : {}) };
  const [first, last] = [knownBound(form, min), knownBound(form, max)];
  return {
    low: first !== null && isDate(first) ? first.from : FIRST,
    high: last !== null && isDate(last) ? last.to : LAST,
  };
}

/** Days that are written in conditions, and as far from today as the durations that are. */
function writtenDays({ literals }: Asked, today: number): readonly number[] {
  return literals.flatMap((literal) => {
    if (literal.is === 'date') return around(parseDate(literal.text)?.from ?? today);
    if (literal.is !== 'months duration' && literal.is !== 'days duration') return [];
    const amount = parseDuration(literal.text)?.amount ?? 0;
    const days = literal.is === 'months duration' ? amount * MONTH_DAYS : Math.trunc(amount / 86_400);
    return [...around(today - days), ...around(today + days)];
  });
}

function around(day: number): readonly number[] {
  return [day - 1, day, day + 1];
}

/** A date that may be partial is tried with its month and its year alone, too: they reach over the day. */
function spellings(asked: Asked, day: number): readonly string[] {
  const iso = isoOf(asked)(day);
  return isPartial(asked) && iso.length === 10 ? [iso, iso.slice(0, 7), iso.slice(0, 4)] : [iso];
}

function isPartial({ question: { of } }: Asked): boolean {
  return of.is === 'field' && of.field.type === 'date' && of.field.partial;
}

function isoOf({ question: { of } }: Asked): (day: number) => string {
  const length = of.is === 'field' ? (LENGTHS[of.field.type] ?? 10) : 10;
  return (day) => formatDay(day).slice(0, length);
}

/** What kinds store that ask for less than a day. */
const LENGTHS: Readonly<Record<string, number>> = { month: 7, year: 4 };
