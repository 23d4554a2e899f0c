import { addDays, countOn, type IsWorkday } from './period.ts';

/** Days after which what was made ready to be fetched counts as notified (§ 9 Abs. 1 OZG; § 41 Abs. 2 VwVfG). */
const NOTIFIED_AFTER = 4;

/** Objection (§ 70 Abs. 1 VwGO) and action (§ 74 Abs. 1 VwGO) have the same time, as the letter says. */
const MONTH = { within: 'P1M', counts: 'days', pausedFor: 0 } as const;

/**
 * The last day on which somebody can object to a decision, or go to court, that was made ready for them on a day (ISO
 * 8601). The day of notification is not moved from a weekend: counted so, the month may end early and never late.
 */
export function remedyUntil(decidedOn: string, isWorkday: IsWorkday): string {
  return countOn(addDays(decidedOn, NOTIFIED_AFTER), MONTH, isWorkday);
}
