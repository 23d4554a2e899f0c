import type { Amount, DateValue, Instant } from './value.ts';

const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/;
const MONTHS = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/;
const DAYS = /^(-?)P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

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

/** An ISO 8601 duration of either months (`P1Y6M`) or days (`P30D`, `PT30M`); never both in one. */
export function parseDuration(text: string): Amount | null {
  const months = MONTHS.exec(text);
  if (months) {
    return {
      is: 'months duration',
      amount: signed(months, Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)),
    };
  }
  const days = DAYS.exec(text);
  if (!days) return null;
  const [week, day, hour, minute, second] = days
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  const wholeDays = (week ?? 0) * 7 + (day ?? 0);
  const clock = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  return { is: 'days duration', amount: signed(days, wholeDays * DAY_SECONDS + clock) };
}

/** Moves both ends; the 31st becomes the last day of a shorter month. A duration under a day moves no date. */
export function addToDate(date: DateValue, { is, amount }: Amount): DateValue {
  const move =
    is === 'months duration' ? (day: number) => addMonths(day, amount) : (day: number) => day + days(amount);
  return { is: 'date', from: move(date.from), to: move(date.to) };
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
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
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

function days(seconds: number): number {
  return Math.trunc(seconds / DAY_SECONDS);
}

function addMonths(day: number, months: number): number {
  const start = parts(day);
  const month = start.year * 12 + start.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return dayNumber(year, inYear, Math.min(start.day, daysInMonth(year, inYear)));
}

function parts(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
