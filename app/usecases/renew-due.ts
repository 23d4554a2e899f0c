import type { CaseDeadline } from './case-deadlines.ts';
import type { CaseEntry } from './case-entries.ts';
import { dueOn } from './due-on.ts';
import type { OpenCase } from './open-case.ts';
import type { OpinionRow, Ports } from './ports.ts';
import { setDue } from './set-due.ts';
import type { DuePorts } from './set-due.ts';

type Shown = {
  readonly entries: readonly CaseEntry[];
  readonly deadlines: readonly CaseDeadline[];
  readonly opinions: readonly OpinionRow[];
};

/**
 * Puts the day beside a case right where its page shows another: what it follows from changes without an entry as well, as
 * when the agency sets its parameters anew, and not every entry is written with the case open.
 */
export async function renewDue(
  ports: DuePorts & Pick<Ports, 'transaction'>,
  open: OpenCase,
  { entries, deadlines: all, opinions }: Shown,
): Promise<void> {
  const { reference } = open.row;
  const deadlines = all.map(({ deadline }) => deadline);
  const [opinionBy = null] = opinions
    .flatMap((opinion) => (opinion.endedAt === null ? [opinion.dueOn] : []))
    .sort();
  if (dueOn({ deadlines, entries, opinionBy }) === open.row.dueOn) return;
  const position = entries.at(-1)?.position ?? 0;
  await ports.transaction(async (tx) => {
    // Whoever has written since has set the day.
    if (await ports.entries.isNewest(tx, { reference, position })) await setDue(ports, tx, open);
  });
}
