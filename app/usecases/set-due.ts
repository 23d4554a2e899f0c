import type { DeadlinePorts } from './deadlines-of.ts';
import { dueOn } from './due-on.ts';
import type { Ports, SubmissionRow, Transaction } from './ports.ts';

export type DuePorts = DeadlinePorts & Pick<Ports, 'entries' | 'submissions' | 'agencies' | 'opinions'>;

type Moves = Awaited<ReturnType<DuePorts['entries']['moves']>>;

/** Writes beside a case the day the office has to act on next: a long list is sorted by it. */
export async function setDue(
  ports: DuePorts,
  tx: Transaction,
  { row, moves }: { readonly row: SubmissionRow; readonly moves?: Moves },
): Promise<void> {
  const { reference } = row;
  const entries = moves ?? (await ports.entries.moves(tx, reference));
  const agency = await ports.agencies.find(row.agency, tx);
  const opinionBy = await ports.opinions.openUntil(tx, reference);
  await ports.submissions.setDue(tx, {
    reference,
    dueOn: dueOn(ports, { row, entries, agency }, { opinionBy }),
  });
}
