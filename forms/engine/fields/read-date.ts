import { parseDate } from '../feel/calendar.ts';
import { isoOf, isShortYear, wrongPart, type DateParts } from './date-parts.ts';
import { outOfBounds, type DateBounds } from './date-bounds.ts';
import { right, wrong, type Asking, type Read } from './kind.ts';

/** What may be left out, and where the date has to lie. */
export type DateLimits = DateBounds & { readonly needs: readonly (keyof DateParts)[] };

/** Checks the parts of a date that was typed: whole, in the calendar, within its bounds. Nothing typed is `null`. */
export function readDate(typed: DateParts, limits: DateLimits, asking: Asking): Read {
  if (typed.day + typed.month + typed.year === '') return right(null);
  const missing = missingPart(typed, limits);
  if (missing) return wrong('incomplete-date', { missing }, missing);
  const iso = isoOf(typed);
  const value = iso === null ? null : parseDate(iso);
  if (iso === null || !value) return wrong('no-such-date', {}, wrongPart(typed));
  const outside = outOfBounds(limits, value, asking);
  return outside ? { ok: false, wrong: [outside] } : right(iso);
}

/** A day means nothing without its month, and neither of them without the year. */
function missingPart(typed: DateParts, { needs }: DateLimits): keyof DateParts | null {
  if (typed.day === '' && needs.includes('day')) return 'day';
  if (typed.month === '' && (typed.day !== '' || needs.includes('month'))) return 'month';
  return isShortYear(typed) ? 'year' : null;
}
