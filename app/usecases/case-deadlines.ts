import type { Deadline } from '#forms/submission/deadline.ts';
import type { CaseEntry } from './case-entries.ts';
import { deadlinesOf, grantsIn } from './deadlines-of.ts';
import type { DeadlinePorts, Lived } from './deadlines-of.ts';
import { lackingPapers } from './lacking-papers.ts';
import type { OpenCase } from './open-case.ts';
import type { Agency, Ports, Transaction } from './ports.ts';

/** A deadline, and whether the law grants the application if it is missed. */
export type CaseDeadline = { readonly deadline: Deadline; readonly isGrantedBySilence: boolean };

export type CaseDeadlinePorts = DeadlinePorts & Pick<Ports, 'vault' | 'submissions'>;

/** The deadlines of a case as they stand today, in the order of the definition. */
export function caseDeadlines(
  ports: CaseDeadlinePorts,
  open: OpenCase,
  { entries, agency }: { readonly entries: readonly CaseEntry[]; readonly agency: Agency | null },
): Promise<readonly CaseDeadline[]> {
  return deadlinesIn(ports, open, { entries, agency, opened: () => Promise.resolve(entries) });
}

type Moved = Pick<Lived, 'entries' | 'agency'> & {
  /** The same entries with what they say: only where silence grants is it needed. */
  readonly opened: () => Promise<readonly CaseEntry[]>;
  readonly tx?: Transaction;
};

/** The same of entries that nobody has opened yet, inside a transaction that changes the case. */
export async function deadlinesIn(
  ports: CaseDeadlinePorts,
  open: OpenCase,
  { entries, agency, opened, tx }: Moved,
): Promise<readonly CaseDeadline[]> {
  const { row } = open;
  const service = ports.catalogue.find(row.service, row.serviceVersion);
  if (!service) return [];
  const grants = grantsIn(service, agency);
  const lacksPapers = service.deadlines.some(grants)
    ? await lackingPapers(ports, open, { service, entries: await opened(), tx })
    : () => false;
  const all = deadlinesOf(ports, service, { row, entries, agency, silence: { grants, lacksPapers } });
  return all.map((deadline) => ({ deadline, isGrantedBySilence: grants(deadline.rule) }));
}

/** Whether the office has been silent for so long that the application counts as granted (§ 42a VwVfG). */
export function isGranted(all: readonly CaseDeadline[]): boolean {
  return all.some(({ deadline, isGrantedBySilence }) => isGrantedBySilence && deadline.standing === 'missed');
}
