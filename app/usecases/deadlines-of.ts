import type { DeadlineRule, Service } from '#forms/engine/model.ts';
import { deadlines, type Deadline, type Life } from '#forms/submission/deadline.ts';
import { momentOf } from './context-of.ts';
import type { Agency, CaseEntryRow, Ports, SubmissionRow } from './ports.ts';

export type DeadlinePorts = Pick<Ports, 'clock' | 'catalogue' | 'workdays'>;

/** What a case's deadlines depend on beside the calendar. */
export type Lived = {
  readonly row: Pick<SubmissionRow, 'service' | 'serviceVersion' | 'receivedAt'>;
  /** Oldest first, with the state of the case after each. */
  readonly entries: readonly Pick<CaseEntryRow, 'at' | 'state' | 'kind' | 'author' | 'dueOn'>[];
  readonly agency: Agency | null;
};

/** The deadlines of a service in the life of a case, as they stand today, in the order of the definition. */
export function deadlinesOf(
  { clock, workdays }: DeadlinePorts,
  service: Service,
  { row, entries, agency, silence }: Lived & Pick<Life, 'silence'>,
): readonly Deadline[] {
  const land = agency?.land ?? 'BUND';
  const life: Life = {
    receivedOn: dayOf(row.receivedAt),
    today: momentOf(clock.now()).today,
    moves: entries.map(({ at, dueOn: until, ...move }) => ({ ...move, on: dayOf(at), until })),
    silence,
  };
  return deadlines(service.deadlines, life, (day) => workdays.isWorkday(land, day));
}

/** Whether silence grants at the end of a deadline, as the agency has set it, or the definition. */
export function grantsIn(service: Service, agency: Agency | null): (rule: DeadlineRule) => boolean {
  const set = agency?.parameters[service.id] ?? {};
  const isTrue = (name: string) =>
    (set[name] ?? service.parameters.find(({ id }) => id === name)?.default) === true;
  return ({ granted }) => granted !== null && isTrue(granted);
}

function dayOf(instant: string): string {
  return momentOf(new Date(instant)).today;
}
