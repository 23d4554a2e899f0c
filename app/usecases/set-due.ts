import type { Deadline } from '#forms/submission/deadline.ts';
import { deadlinesIn } from './case-deadlines.ts';
import type { CaseDeadlinePorts } from './case-deadlines.ts';
import { readEntriesIn } from './case-entries.ts';
import { deadlinesOf, grantsIn } from './deadlines-of.ts';
import type { DeadlinePorts, Lived } from './deadlines-of.ts';
import { dueOn } from './due-on.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports, SubmissionRow, Transaction } from './ports.ts';

export type ClosedPorts = DeadlinePorts & Pick<Ports, 'entries' | 'submissions' | 'agencies' | 'opinions'>;
export type DuePorts = CaseDeadlinePorts & ClosedPorts;

/**
 * Writes beside a case the day the office has to act on next, as its page shows it: a long list is sorted by it. Belongs
 * into the transaction that changes the case.
 */
export async function setDue(ports: DuePorts, tx: Transaction, open: OpenCase): Promise<void> {
  const opened = () => readEntriesIn(ports, tx, open);
  await write(ports, tx, {
    row: open.row,
    deadlines: async (lived) => {
      const all = await deadlinesIn(ports, open, { ...lived, opened, tx });
      return all.map(({ deadline }) => deadline);
    },
  });
}

/**
 * The same where the case stays closed: papers are then known to have been missing once they have come. Until they have,
 * the day is as if all of them were there: early perhaps, never late, and right as soon as the office opens the case.
 */
export async function setDueClosed(ports: ClosedPorts, tx: Transaction, row: SubmissionRow): Promise<void> {
  const service = ports.catalogue.find(row.service, row.serviceVersion);
  await write(ports, tx, {
    row,
    deadlines: ({ entries, agency }) => {
      if (!service) return [];
      const lacksPapers = (count: number) => entries.slice(count).some(({ kind }) => kind === 'document');
      const silence = { grants: grantsIn(service, agency), lacksPapers };
      return deadlinesOf(ports, service, { row, entries, agency, silence });
    },
  });
}

type Case = {
  readonly row: SubmissionRow;
  readonly deadlines: (
    lived: Pick<Lived, 'entries' | 'agency'>,
  ) => readonly Deadline[] | Promise<readonly Deadline[]>;
};

async function write(ports: ClosedPorts, tx: Transaction, { row, deadlines }: Case): Promise<void> {
  const { reference } = row;
  const entries = await ports.entries.moves(tx, reference);
  const agency = await ports.agencies.find(row.agency, tx);
  const opinionBy = await ports.opinions.openUntil(tx, reference);
  const day = dueOn({ deadlines: await deadlines({ entries, agency }), entries, opinionBy });
  await ports.submissions.setDue(tx, { reference, dueOn: day });
}
