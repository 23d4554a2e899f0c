import type { Amount, DateValue, Instant } from './value.ts';

const DAY_SECONDS = 86_400;
/** 0000-01-01 and 9999-12-31. */
const [FIRST_DAY, LAST_DAY] = [-719_528, 2_932_896];
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/;
/** Local time to the second; with no zone, because what a form asks and looks at is local to Germany. */
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3])(:[0-5]\d){2}$/;
const MONTHS = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/;
const DAYS = /^(-?)P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** What a duration looks like: one of both. */
export const DURATIONS: readonly RegExp[] = [MONTHS, DAYS];

/** The days that an ISO date means, which may be partial (`1980`, `1980-05`); `null` when there is no such date. */
export function parseDate(text: string): DateValue | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const from = dayNumber(year, month, day);
  return { is: 'date', from, to: lastDay(match, { from, year, month }) };
}

/** The local part of an ISO instant; a zone behind it is left out. */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT.exec(text);
  const date = match && parseDate(match[1] ?? '');
  if (!match || !date) return null;
  const clock = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return { is: 'date and time', seconds: date.from * DAY_SECONDS + clock };
}

/** A moment as an expression writes it, `2026-01-31T10:00:00`; `null` when there is no such one. */
export function parseWrittenInstant(text: string): Instant | null {
  return WRITTEN_INSTANT.test(text) ? parseInstant(text) : null;
}

/** The day in which a moment lies. */
export function dayOf({ seconds }: Instant): DateValue {
  const day = Math.floor(seconds / DAY_SECONDS);
  return { is: 'date', from: day, to: day };
}

/** Moves a moment; months keep the time of day, and the 31st becomes the last day of a shorter month. */
export function addToInstant(instant: Instant, { is, amount }: Amount): Instant | null {
  const day = dayOf(instant).from;
  const moved = is === 'months duration' ? addMonths(day, amount) - day : 0;
  const seconds = instant.seconds + (is === 'months duration' ? moved * DAY_SECONDS : amount);
  return isDay(Math.floor(seconds / DAY_SECONDS)) ? { is: 'date and time', seconds } : null;
}

/**
 * An ISO 8601 duration of either months (`P1Y6M`) or days (`P30D`, `PT30M`); never both in one, and none so long that
 * it could not be counted exactly.
 */
export function parseDuration(text: string): Amount | null {
  const duration = readDuration(text);
  return duration && Number.isSafeInteger(duration.amount) ? duration : null;
}

function readDuration(text: string): Amount | null {
  const months = MONTHS.exec(text);
  if (months) {
    const amount = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return { is: 'months duration', amount: signed(months, amount) };
  }
  const days = DAYS.exec(text);
  if (!days) return null;
  const [week, day, hour, minute, second] = days
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  const inDays = (week ?? 0) * 7 + (day ?? 0);
  const clock = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  return { is: 'days duration', amount: signed(days, inDays * DAY_SECONDS + clock) };
}

/**
 * Moves both ends; the 31st becomes the last day of a shorter month. A duration under a day moves no date.
 * `null` beyond the years 0000 to 9999, which ISO 8601 can write.
 */
export function addToDate(date: DateValue, { is, amount }: Amount): DateValue | null {
  const move =
    is === 'months duration'
      ? (day: number) => addMonths(day, amount)
      : (day: number) => day + wholeDays(amount);
  const [from, to] = [move(date.from), move(date.to)];
  return isDay(from) && isDay(to) ? { is: 'date', from, to } : null;
}

/** The one day, as a date; `null` where there is no such day. */
export function dateAt(year: number, month: number, day: number): DateValue | null {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isReal || ![year, month, day].every(Number.isInteger)) return null;
  const at = dayNumber(year, month, day);
  return isDay(at) ? { is: 'date', from: at, to: at } : null;
}

/** The year in which a day lies. */
export function yearOf(day: number): number {
  return parts(day).year;
}

/** Whether the day lies in the years 0000 to 9999. */
export function isDay(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** Full months from the one day to the other, negative when it lies before. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from);
  const [start, end] = [parts(from), parts(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return end.day < start.day ? months - 1 : months;
}

/** The day's number in an ISO date. */
export function formatDay(day: number): string {
  const { year, month, day: inMonth } = parts(day);
  return [
    String(year).padStart(4, '0'),
    ...[month, inMonth].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

/**
 * Days since 1970-01-01 in the Gregorian calendar. Counted from 1 March, so that the leap day is the last of its year;
 * `Date` takes ten times as long, and every walk through a form compares dates.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 719_469;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

function lastDay(
  match: RegExpExecArray,
  { from, year, month }: { from: number; year: number; month: number },
): number {
  if (match[3] !== undefined) return from;
  return match[2] === undefined ? dayNumber(year, 12, 31) : from + daysInMonth(year, month) - 1;
}

function signed(match: RegExpExecArray, amount: number): number {
  return match[1] === '-' ? -amount : amount;
}

function wholeDays(seconds: number): number {
  return Math.trunc(seconds / DAY_SECONDS);
}

function addMonths(day: number, months: number): number {
  const start = parts(day);
  const month = start.year * 12 + start.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return dayNumber(year, inYear, Math.min(start.day, daysInMonth(year, inYear)));
}

/** The reverse of `dayNumber`, after the same count from 1 March and in eras of 400 years. */
function parts(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const leapless =
    inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096);
  const yearInEra = Math.floor(leapless / 365);
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearInEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
