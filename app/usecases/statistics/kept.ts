import { momentOf } from '../context-of.ts';
import { monthOf, monthsBefore, weeksOf } from './period.ts';

/** Three years can be compared; older figures help nobody. */
const MONTHS_KEPT = 36;

/** The first month whose figures are still kept, and its first week. */
export function firstKept(now: Date): { readonly month: string; readonly week: string } {
  const month = monthsBefore(monthOf(momentOf(now).today), MONTHS_KEPT);
  return { month, week: weeksOf(month)[0] ?? '' };
}
