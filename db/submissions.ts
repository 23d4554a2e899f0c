import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { correctionStore } from './corrections.ts';
import { submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type SubmissionRow = Readonly<typeof submissions.$inferSelect>;
export type SubmissionChange = Pick<SubmissionRow, 'reference' | 'version' | 'state' | 'assignee'>;

type RenewedCode = Pick<SubmissionRow, 'reference' | 'version' | 'lookup' | 'keyForCode'>;
type Due = Pick<SubmissionRow, 'reference' | 'dueOn'>;
type Kept = Pick<SubmissionRow, 'reference' | 'deleteAfter'>;
type Delivery = { readonly reference: string; readonly at: string };

/** What was handed in, sealed, and what happened to it since. */
export function submissionStore({ orm }: Connection) {
  const byLookup = orm
    .select()
    .from(submissions)
    .where(eq(submissions.lookup, sql.placeholder('lookup')))
    .prepare('find_submission_by_lookup');

  const byReference = orm
    .select()
    .from(submissions)
    .where(eq(submissions.reference, sql.placeholder('reference')))
    .prepare('find_submission_by_reference');

  return {
    add: async (tx: Transaction, submission: SubmissionRow): Promise<void> => {
      await within(tx).insert(submissions).values(submission);
    },
    findByDraftLookup: async (lookup: string): Promise<SubmissionRow | null> =>
      (await byLookup.execute({ lookup }))[0] ?? null,
    findByReference: async (reference: string): Promise<SubmissionRow | null> =>
      (await byReference.execute({ reference }))[0] ?? null,
    /** False when somebody else changed it since `version` was read. */
    change: async (
      tx: Transaction,
      { reference, version, ...change }: SubmissionChange,
    ): Promise<boolean> => {
      const changed = await within(tx)
        .update(submissions)
        .set({ ...change, version: version + 1 })
        .where(and(eq(submissions.reference, reference), eq(submissions.version, version)));
      return changed.rowCount === 1;
    },
    goOn,
    /** False when somebody else changed it since `version` was read. */
    renewCode: async (tx: Transaction, { reference, version, ...renewed }: RenewedCode): Promise<boolean> => {
      const changed = await within(tx)
        .update(submissions)
        .set({ ...renewed, version: version + 1 })
        .where(and(eq(submissions.reference, reference), eq(submissions.version, version)));
      return changed.rowCount === 1;
    },
    setDue: async (tx: Transaction, { reference, dueOn }: Due): Promise<void> => {
      await within(tx).update(submissions).set({ dueOn }).where(eq(submissions.reference, reference));
    },
    setDeleteAfter: async (tx: Transaction, { reference, deleteAfter }: Kept): Promise<void> => {
      await within(tx).update(submissions).set({ deleteAfter }).where(eq(submissions.reference, reference));
    },
    ...correctionStore(orm),
    /** False when it was marked before. */
    markDelivered: async (tx: Transaction, { reference, at }: Delivery): Promise<boolean> => {
      const marked = await within(tx)
        .update(submissions)
        .set({ deliveredAt: at })
        .where(and(eq(submissions.reference, reference), isNull(submissions.deliveredAt)));
      return marked.rowCount === 1;
    },
  };
}

/** Work goes on where the office waited; false where it did not. */
async function goOn(tx: Transaction, reference: string): Promise<boolean> {
  const changed = await within(tx)
    .update(submissions)
    .set({ state: 'in-progress', version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.reference, reference), eq(submissions.state, 'waiting')));
  return changed.rowCount === 1;
}
