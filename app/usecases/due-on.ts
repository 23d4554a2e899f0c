import { nextDue } from '#forms/submission/deadline.ts';
import { askedUntil } from '#forms/submission/asked-until.ts';
import { addDays } from '#forms/submission/period.ts';
import { isFinal } from '#forms/submission/status.ts';
import { deadlinesOf, grantsIn } from './deadlines-of.ts';
import type { DeadlinePorts, Lived } from './deadlines-of.ts';

/**
 * The day the office has to act on next (ISO 8601): the last one of a deadline, or the first one after an answer of the
 * citizen or of another agency should have come. `null` where nothing presses. What a form has let follow is known here
 * once it has come; until then an office that has asked for nothing is pressed as if all papers were there.
 */
export function dueOn(
  ports: DeadlinePorts,
  lived: Lived,
  /** The first day by which another agency's opinion is wanted. */
  { opinionBy }: { readonly opinionBy: string | null },
): string | null {
  const { entries, row, agency } = lived;
  const service = ports.catalogue.find(row.service, row.serviceVersion);
  // Silence may have granted what was refused after; nobody has to act on it any more.
  if (!service || entries.some(({ state }) => isFinal(state))) return null;
  const lacksPapers = (count: number) => entries.slice(count).some(({ kind }) => kind === 'document');
  const silence = { grants: grantsIn(service, agency), lacksPapers };
  const own = nextDue(deadlinesOf(ports, service, { ...lived, silence }));
  const awaited = [askedUntil(entries), opinionBy].map((day) => day && addDays(day, 1));
  const days = [own, ...awaited].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
