/**
 * Statistics know weeks (ISO 8601: Monday to Sunday) and months made of whole weeks: a week belongs to the month in which
 * its Thursday lies, as ISO 8601 does it with years. So no period cuts through another, and nothing can be told by
 * subtracting one from the other.
 */

const DAY = 86_400_000;
const THURSDAY = 3;
const DAYS_OF_WEEK = 7;

/** How long after its end a month still takes what goes on with its drafts; then its figures stand for good. */
const DAYS_OPEN = 7;

/** The Monday of the week of a calendar day. */
export function weekOf(day: string): string {
  return plusDays(day, -weekdayOf(day));
}

/** The month (`2026-10`) that the week of a calendar day belongs to. */
export function monthOf(day: string): string {
  return plusDays(weekOf(day), THURSDAY).slice(0, 'YYYY-MM'.length);
}

/** The Mondays of the weeks of a month, four or five. */
export function weeksOf(month: string): readonly string[] {
  const first = monthOf(`${month}-01`) === month ? weekOf(`${month}-01`) : weekOf(`${month}-08`);
  return [0, 1, 2, 3, 4]
    .map((week) => plusDays(first, week * DAYS_OF_WEEK))
    .filter((day) => monthOf(day) === month);
}

/** The first and the last day of a month as statistics have it. */
export function daysOf(month: string): { readonly first: string; readonly last: string } {
  const weeks = weeksOf(month);
  return { first: weeks[0] ?? '', last: plusDays(weeks.at(-1) ?? '', DAYS_OF_WEEK - 1) };
}

/** Whether something that happens `today` still counts for a month. Figures are shown when nothing does any more. */
export function isOpen(month: string, today: string): boolean {
  return today <= plusDays(daysOf(month).last, DAYS_OPEN);
}

/** The months that can be shown, the last one first. */
export function shownMonths(today: string, count: number): readonly string[] {
  const last = isOpen(monthBefore(monthOf(today)), today) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => monthsBefore(monthOf(today), index + last));
}

/** The month so many months before another. */
export function monthsBefore(month: string, count: number): string {
  return count === 0 ? month : monthsBefore(monthBefore(month), count - 1);
}

function monthBefore(month: string): string {
  return plusDays(`${month}-01`, -1).slice(0, 'YYYY-MM'.length);
}

/** How many days lie between two calendar days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK;
}

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
