import { deadlines, nextDue, type Deadline, type Life } from '#forms/submission/deadline.ts';
import { askedUntil } from '#forms/submission/asked-until.ts';
import { addDays } from '#forms/submission/period.ts';
import { momentOf } from './context-of.ts';
import type { Agency, CaseEntryRow, Ports, SubmissionRow } from './ports.ts';

export type DeadlinePorts = Pick<Ports, 'clock' | 'catalogue' | 'workdays'>;

type Dated = Pick<SubmissionRow, 'service' | 'serviceVersion' | 'receivedAt'>;

/** What a case's deadlines depend on beside the calendar. */
type Lived = {
  readonly row: Dated;
  /** Oldest first, with the state of the case after each. */
  readonly entries: readonly Pick<CaseEntryRow, 'at' | 'state' | 'kind' | 'author' | 'dueOn'>[];
  readonly agency: Agency | null;
};

/** A deadline, and whether the law grants the application if it is missed. */
export type CaseDeadline = { readonly deadline: Deadline; readonly isGrantedBySilence: boolean };

/** The deadlines of a case as they stand today, in the order of the definition. */
export function caseDeadlines(
  { clock, catalogue, workdays }: DeadlinePorts,
  { row, entries, agency }: Lived,
): readonly CaseDeadline[] {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (!service) return [];
  const land = agency?.land ?? 'BUND';
  const life: Life = {
    receivedOn: dayOf(row.receivedAt),
    today: momentOf(clock.now()).today,
    moves: entries.map(({ at, state, kind, dueOn: until }) => ({ on: dayOf(at), state, kind, until })),
  };
  const set = agency?.parameters[service.id] ?? {};
  const isTrue = (name: string) =>
    (set[name] ?? service.parameters.find(({ id }) => id === name)?.default) === true;
  return deadlines(service.deadlines, life, (day) => workdays.isWorkday(land, day)).map((deadline) => ({
    deadline,
    isGrantedBySilence: deadline.rule.granted !== null && isTrue(deadline.rule.granted),
  }));
}

/** Whether the office has been silent for so long that the application counts as granted (§ 42a VwVfG). */
export function isGranted(all: readonly CaseDeadline[]): boolean {
  return all.some(({ deadline, isGrantedBySilence }) => isGrantedBySilence && deadline.standing === 'missed');
}

/**
 * The day the office has to act on next (ISO 8601): the last one of a deadline, or the first one after an answer should have
 * come. `null` where nothing presses.
 */
export function dueOn(ports: DeadlinePorts, lived: Lived): string | null {
  const asked = askedUntil(lived.entries);
  const own = nextDue(caseDeadlines(ports, lived).map(({ deadline }) => deadline));
  const days = [own, asked && addDays(asked, 1)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function dayOf(instant: string): string {
  return momentOf(new Date(instant)).today;
}
