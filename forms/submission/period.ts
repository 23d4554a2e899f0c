import type { Duration } from '../engine/model.ts';
import { addMonths } from './add-months.ts';

/** Whether an office works on that day (ISO 8601): neither weekend nor public holiday where it sits. */
export type IsWorkday = (day: string) => boolean;

export type Period = {
  /** Whole days, weeks, months or years. */
  readonly within: Duration;
  readonly counts: 'days' | 'workdays';
  /** Days that did not count. */
  readonly pausedFor: number;
};

const WHOLE_DAYS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/**
 * The last day of a period that an event on the day `from` begins. That day itself does not count (§ 187 Abs. 1 BGB); a
 * month that lacks the day ends on its last one (§ 188 Abs. 2 and 3 BGB); what would end on a Saturday, Sunday or public
 * holiday ends on the next working day (§ 31 Abs. 1 and 3 VwVfG).
 */
export function countOn(from: string, { within, counts, pausedFor }: Period, isWorkday: IsWorkday): string {
  const { months, days } = parts(within);
  const start = isoDay(addMonths(new Date(from), months));
  if (counts === 'days') return nextWorkday(addDays(start, days + pausedFor), isWorkday);
  let day = addDays(start, pausedFor);
  for (let left = days; left > 0; left -= isWorkday(day) ? 1 : 0) day = addDays(day, 1);
  return nextWorkday(day, isWorkday);
}

/** The period in whole months and days; other lengths are refused when the definition is loaded. */
function parts(within: Duration): { readonly months: number; readonly days: number } {
  const match = WHOLE_DAYS.exec(within);
  if (!match) throw new RangeError(`Not a period of whole days: ${within}`);
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days };
}

function nextWorkday(day: string, isWorkday: IsWorkday): string {
  let next = day;
  while (!isWorkday(next)) next = addDays(next, 1);
  return next;
}

/** A day so many days later; ISO 8601. */
export function addDays(day: string, days: number): string {
  const moved = new Date(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return isoDay(moved);
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
