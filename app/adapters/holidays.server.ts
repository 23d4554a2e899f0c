import { getHolidays } from 'feiertagejs';
import type { Land } from '#forms/submission/model.ts';
import type { Workdays } from '../usecases/ports.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/**
 * Working days by the public holidays of the Länder. Holidays of single municipalities (Augsburg, parts of Bavaria) are
 * not known.
 */
export const workdays: Workdays = { isWorkday };

function isWorkday(land: Land, day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays(land, day.slice(0, 4)).has(day);
}

const known = new Map<string, ReadonlySet<string>>();

function holidays(land: Land, year: string): ReadonlySet<string> {
  const key = `${land} ${year}`;
  const found = known.get(key) ?? new Set(getHolidays(year, land).map(({ dateString }) => dateString));
  known.set(key, found);
  return found;
}
