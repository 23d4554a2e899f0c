import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Side } from '#forms/submission/model.ts';
import type { Connection } from './connection.ts';
import { caseEntries, submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type CaseEntryRow = Readonly<typeof caseEntries.$inferSelect>;
export type NewCaseEntry = Omit<CaseEntryRow, 'position' | 'sealedNote'>;

type Move = Pick<CaseEntryRow, 'at' | 'state' | 'kind' | 'author' | 'dueOn'>;
type Reading = { readonly reference: string; readonly position: number };

type Writer = Pick<CaseEntryRow, 'author' | 'by' | 'staffId'>;

type Which = { readonly id: string } | { readonly kind: CaseEntryRow['kind'] };

const MOVE = {
  at: caseEntries.at,
  state: caseEntries.state,
  kind: caseEntries.kind,
  author: caseEntries.author,
  dueOn: caseEntries.dueOn,
};

/** All that happens in a case, in one order; nothing is ever changed. */
export function caseEntryStore({ orm }: Connection) {
  return {
    /**
     * News for the office when the citizen or another agency wrote it. False when there is an entry with this id: sent
     * twice it is kept once. Its state is that of the case now: whoever changes nothing else may have read an older
     * one.
     */
    add: async (tx: Transaction, entry: NewCaseEntry): Promise<boolean> => {
      const state = (await lockCase(tx, entry.reference)) ?? entry.state;
      const added = await within(tx)
        .insert(caseEntries)
        .values({ ...entry, state })
        .onConflictDoNothing();
      if (added.rowCount === 0) return false;
      if (entry.author === 'citizen' || entry.kind === 'opinion') await tellOffice(tx, entry);
      return true;
    },
    /** What happened when and what the case became, in this order; without what was said. */
    moves: async (tx: Transaction, reference: string): Promise<readonly Move[]> =>
      await within(tx)
        .select(MOVE)
        .from(caseEntries)
        .where(eq(caseEntries.reference, reference))
        .orderBy(asc(caseEntries.position)),
    /** Locks the case until the transaction is over. Whether nothing is newer than the entry at this position. */
    isNewest: async (tx: Transaction, { reference, position }: Reading): Promise<boolean> => {
      await lockCase(tx, reference);
      const [newer] = await within(tx)
        .select({ id: caseEntries.id })
        .from(caseEntries)
        .where(and(eq(caseEntries.reference, reference), gt(caseEntries.position, position)))
        .limit(1);
      return newer === undefined;
    },
    /** The newest entry of an id or a kind, whoever may read it. */
    newest: async (reference: string, which: Which): Promise<CaseEntryRow | null> => {
      const isIt = 'id' in which ? eq(caseEntries.id, which.id) : eq(caseEntries.kind, which.kind);
      const [row] = await orm
        .select()
        .from(caseEntries)
        .where(and(eq(caseEntries.reference, reference), isIt))
        .orderBy(desc(caseEntries.position))
        .limit(1);
      return row ?? null;
    },
    /** Who has written since the entry at this position, oldest first; without what was said. */
    since: (seen: Reading): Promise<readonly Writer[]> => writersSince(orm, seen),
    /** What this side may read, in the order it happened. */
    of: async (reference: string, reader: Side, tx?: Transaction): Promise<readonly CaseEntryRow[]> =>
      await (tx === undefined ? orm : within(tx))
        .select()
        .from(caseEntries)
        .where(
          and(
            eq(caseEntries.reference, reference),
            reader === 'office' ? undefined : eq(caseEntries.audience, 'both'),
          ),
        )
        .orderBy(asc(caseEntries.position)),
    /** Notes up to which entry the citizen has read; it never goes back. */
    markReadByCitizen: async ({ reference, position }: Reading): Promise<void> => {
      await orm
        .update(submissions)
        .set({ readByCitizen: position })
        .where(and(eq(submissions.reference, reference), lt(submissions.readByCitizen, position)));
    },
  };
}

async function writersSince(
  orm: Connection['orm'],
  { reference, position }: Reading,
): Promise<readonly Writer[]> {
  return await orm
    .select({ author: caseEntries.author, by: caseEntries.by, staffId: caseEntries.staffId })
    .from(caseEntries)
    .where(and(eq(caseEntries.reference, reference), gt(caseEntries.position, position)))
    .orderBy(asc(caseEntries.position));
}

/**
 * One entry after the other: positions then grow in the order in which entries become visible. The key stays free for rows
 * that point at the case, or two who write such a row first would wait for each other.
 */
async function lockCase(tx: Transaction, reference: string): Promise<CaseEntryRow['state'] | undefined> {
  const [locked] = await within(tx)
    .select({ state: submissions.state })
    .from(submissions)
    .where(eq(submissions.reference, reference))
    .for('no key update');
  return locked?.state;
}

async function tellOffice(tx: Transaction, { reference, at }: NewCaseEntry): Promise<void> {
  await within(tx)
    .update(submissions)
    .set({ newsAt: sql`greatest(${submissions.newsAt}, ${at}::timestamptz)` })
    .where(eq(submissions.reference, reference));
}
