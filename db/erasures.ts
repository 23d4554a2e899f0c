import { asc, desc, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Connection, Orm } from './connection.ts';
import { erasureRecords, files, submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type ErasureRecordRow = Readonly<typeof erasureRecords.$inferSelect>;
type Due = Pick<
  typeof submissions.$inferSelect,
  'reference' | 'agency' | 'service' | 'receivedAt' | 'deleteAfter' | 'erasureSlot'
>;
export type DueCase = Readonly<Due & { readonly documents: readonly string[] }>;
export type DueOfService = {
  readonly service: string;
  readonly cases: number;
  readonly documents: number;
  /** Since when the longest overdue is due. */
  readonly since: string;
};

/** Cases whose time is over, and the signed records of those that are gone. */
export function erasureStore({ orm }: Connection) {
  return {
    lockDue,
    remove,
    /** By service, as of a moment; nothing is changed. */
    due: async (now: string): Promise<readonly DueOfService[]> => {
      const { service, deleteAfter, reference } = submissions;
      const documents = sql<number>`count(${files.id})::int`;
      return orm
        .select({
          service,
          cases: sql<number>`count(distinct ${reference})::int`,
          documents,
          since: sql<string>`min(${deleteAfter})`.mapWith(deleteAfter),
        })
        .from(submissions)
        .leftJoin(files, sql`${files.reference} = ${reference}`)
        .where(lte(deleteAfter, now))
        .groupBy(service)
        .orderBy(asc(service));
    },
    /** The last record; until `tx` ends nobody else adds one. */
    lastRecord: async (tx: Transaction): Promise<ErasureRecordRow | null> => {
      await within(tx).execute(sql`select pg_advisory_xact_lock(hashtextextended('erasure records', 0))`);
      const { number } = erasureRecords;
      return (await within(tx).select().from(erasureRecords).orderBy(desc(number)).limit(1))[0] ?? null;
    },
    addRecord: async (tx: Transaction, record: ErasureRecordRow): Promise<void> => {
      await within(tx).insert(erasureRecords).values(record);
    },
    /** Those after a number, oldest first. */
    records: async ({
      after,
      limit,
    }: {
      readonly after: number;
      readonly limit: number;
    }): Promise<readonly ErasureRecordRow[]> =>
      await orm
        .select()
        .from(erasureRecords)
        .where(gt(erasureRecords.number, after))
        .orderBy(asc(erasureRecords.number))
        .limit(limit),
    /** The highest slot that a case uses; 0 when there is none. */
    lastSlot: async (): Promise<number> => {
      const { erasureSlot } = submissions;
      const [row] = await orm.select({ last: sql<string | null>`max(${erasureSlot})` }).from(submissions);
      return Number(row?.last ?? 0);
    },
  };
}

type Wish = { readonly now: string; readonly limit: number };

/** The longest overdue first, locked until `tx` ends; what somebody else is erasing is left to them. */
async function lockDue(tx: Transaction, { now, limit }: Wish): Promise<readonly DueCase[]> {
  const { reference, agency, service, receivedAt, deleteAfter, erasureSlot } = submissions;
  const due = await within(tx)
    .select({ reference, agency, service, receivedAt, deleteAfter, erasureSlot })
    .from(submissions)
    .where(lte(deleteAfter, now))
    .orderBy(asc(deleteAfter))
    .limit(limit)
    .for('update', { skipLocked: true });
  const documents = await documentsOf(
    within(tx),
    due.map((row) => row.reference),
  );
  return due.map((row) => ({
    ...row,
    documents: documents.filter((file) => file.reference === row.reference).map(({ id }) => id),
  }));
}

async function documentsOf(orm: Orm, references: readonly string[]) {
  const { id, reference } = files;
  if (references.length === 0) return [];
  return orm
    .select({ id, reference })
    .from(files)
    .where(inArray(reference, [...references]));
}

/** With all that happened to them and their documents' rows; of a receipt the hashes stay. */
async function remove(tx: Transaction, references: readonly string[]): Promise<void> {
  const list = [...references];
  await within(tx).delete(files).where(inArray(files.reference, list));
  await within(tx).delete(submissions).where(inArray(submissions.reference, list));
  await within(tx).execute(sql`
    update receipt_states
    set sealed_update = null, sealed_resume = ''::bytea, renew_at = null, is_superseded = true
    where ${inArray(sql`reference`, list)}`);
}
