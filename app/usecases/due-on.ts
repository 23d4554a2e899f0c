import { nextDue } from '#forms/submission/deadline.ts';
import type { Deadline } from '#forms/submission/deadline.ts';
import { askedUntil } from '#forms/submission/asked-until.ts';
import { addDays } from '#forms/submission/period.ts';
import { isFinal } from '#forms/submission/status.ts';
import type { Lived } from './deadlines-of.ts';

type Pressing = {
  readonly deadlines: readonly Deadline[];
  readonly entries: Lived['entries'];
  /** The first day by which another agency's opinion is wanted. */
  readonly opinionBy: string | null;
};

/**
 * The day the office has to act on next (ISO 8601): the last one of a deadline, or the first one after an answer of the
 * citizen or of another agency should have come. `null` where nothing presses.
 */
export function dueOn({ deadlines, entries, opinionBy }: Pressing): string | null {
  // Silence may have granted what was refused after; nobody has to act on it any more.
  if (entries.some(({ state }) => isFinal(state))) return null;
  const awaited = [askedUntil(entries), opinionBy].map((day) => day && addDays(day, 1));
  const days = [nextDue(deadlines), ...awaited].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
