import { and, asc, eq, sql } from 'drizzle-orm';
import type { Orm } from './connection.ts';
import { earlierFilings, submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

type Row = Readonly<typeof submissions.$inferSelect>;
type Corrected = Pick<Row, 'reference' | 'version' | 'state' | 'sealedPayload' | 'sealedReceipt'>;
type Filed = Pick<Row, 'reference' | 'corrections' | 'sealedPayload'>;
type EarlierFiling = Readonly<typeof earlierFilings.$inferSelect>;

/** Corrections of a submission: the newest stands with it, what it replaced is kept. */
export function correctionStore(orm: Orm) {
  return {
    /** False when somebody else changed it since `version` was read. */
    correct: async (tx: Transaction, corrected: Corrected): Promise<boolean> => {
      const { reference, version, ...filed } = corrected;
      const { corrections, sealedPayload, sealedReceipt } = submissions;
      const shown = and(eq(submissions.reference, reference), eq(submissions.version, version));
      // Locked, so that of two at once the second finds another version, and no row.
      const [before] = await within(tx)
        .select({ reference: submissions.reference, corrections, sealedPayload, sealedReceipt })
        .from(submissions)
        .where(shown)
        .for('no key update');
      if (!before) return false;
      await within(tx).insert(earlierFilings).values(before);
      await within(tx)
        .update(submissions)
        .set({ ...filed, version: version + 1, corrections: sql`${corrections} + 1` })
        .where(shown);
      return true;
    },
    /** What was sent first and with each correction, oldest first. */
    filings: async (reference: string, tx?: Transaction): Promise<readonly Filed[]> => {
      const from = tx === undefined ? orm : within(tx);
      const of = (table: typeof earlierFilings | typeof submissions) =>
        from
          .select({
            reference: table.reference,
            corrections: table.corrections,
            sealedPayload: table.sealedPayload,
          })
          .from(table)
          .where(eq(table.reference, reference));
      return await of(earlierFilings)
        .unionAll(of(submissions))
        .orderBy(asc(sql`corrections`));
    },
    /** What was sent before each correction, oldest first. */
    earlier: async (reference: string): Promise<readonly EarlierFiling[]> =>
      await orm
        .select()
        .from(earlierFilings)
        .where(eq(earlierFilings.reference, reference))
        .orderBy(asc(earlierFilings.corrections)),
  };
}
