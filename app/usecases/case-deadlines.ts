import { deadlines, nextDue, type Deadline, type Life } from '#forms/submission/deadline.ts';
import { momentOf } from './context-of.ts';
import type { Agency, Ports, SubmissionRow } from './ports.ts';

export type DeadlinePorts = Pick<Ports, 'clock' | 'catalogue' | 'workdays'>;

type Dated = Pick<SubmissionRow, 'service' | 'serviceVersion' | 'receivedAt'>;

/** What a case's deadlines depend on beside the calendar. */
type Lived = {
  readonly row: Dated;
  /** Oldest first, with the state of the case after each. */
  readonly entries: readonly { readonly at: string; readonly state: SubmissionRow['state'] }[];
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
    moves: entries.map(({ at, state }) => ({ on: dayOf(at), state })),
  };
  const set = agency?.parameters[service.id] ?? {};
  const isTrue = (name: string) =>
    (set[name] ?? service.parameters.find(({ id }) => id === name)?.default) === true;
  return deadlines(service.deadlines, life, (day) => workdays.isWorkday(land, day)).map((deadline) => ({
    deadline,
    isGrantedBySilence: deadline.rule.granted !== null && isTrue(deadline.rule.granted),
  }));
}

/** The day the office has to act on next (ISO 8601); `null` where nothing presses. */
export function dueOn(ports: DeadlinePorts, lived: Lived): string | null {
  return nextDue(caseDeadlines(ports, lived).map(({ deadline }) => deadline));
}

function dayOf(instant: string): string {
  return momentOf(new Date(instant)).today;
}
