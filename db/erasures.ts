import { and, asc, desc, gt, inArray, isNotNull, lte, not, sql } from 'drizzle-orm';
import type { SubmissionState } from '#forms/submission/model.ts';
import type { Connection, Orm } from './connection.ts';
import { drafts, erasureRecords, files, submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type ErasureRecordRow = Readonly<typeof erasureRecords.$inferSelect>;
type Due = Pick<
  typeof submissions.$inferSelect,
  'reference' | 'agency' | 'service' | 'receivedAt' | 'deleteAfter' | 'erasureSlot'
>;
export type DueCase = Readonly<
  Due & { readonly documents: readonly string[]; readonly draftSlots: readonly number[] }
>;
export type DueOfService = {
  readonly service: string;
  /** Its time would be over if it had come to an end. */
  readonly isUnfinished: boolean;
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
    due: async ({ now, final }: Over): Promise<readonly DueOfService[]> => {
      const { service, state, deleteAfter, reference } = submissions;
      const isUnfinished = sql<boolean>`${not(inArray(state, [...final]))}`.as('is_unfinished');
      const documents = sql<number>`count(${files.id})::int`;
      return orm
        .select({
          service,
          isUnfinished,
          cases: sql<number>`count(distinct ${reference})::int`,
          documents,
          since: sql<string>`min(${deleteAfter})`.mapWith(deleteAfter),
        })
        .from(submissions)
        .leftJoin(files, sql`${files.reference} = ${reference}`)
        .where(lte(deleteAfter, now))
        .groupBy(service, isUnfinished)
        .orderBy(asc(service), isUnfinished);
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

type Over = { readonly now: string; readonly final: readonly SubmissionState[] };
type Wish = Over & { readonly limit: number };

/** The longest overdue first, locked until `tx` ends; what somebody else is erasing is left to them. */
async function lockDue(tx: Transaction, { now, final, limit }: Wish): Promise<readonly DueCase[]> {
  const { reference, agency, service, receivedAt, deleteAfter, erasureSlot, state } = submissions;
  const due = await within(tx)
    .select({ reference, agency, service, receivedAt, deleteAfter, erasureSlot })
    .from(submissions)
    .where(and(lte(deleteAfter, now), inArray(state, [...final])))
    .orderBy(asc(deleteAfter))
    .limit(limit)
    .for('update', { skipLocked: true });
  const references = due.map((row) => row.reference);
  const documents = await documentsOf(within(tx), references);
  const slots = await draftSlotsOf(within(tx), references);
  return due.map((row) => ({
    ...row,
    documents: documents.filter((file) => file.reference === row.reference).map(({ id }) => id),
    draftSlots: slots.filter((draft) => draft.reference === row.reference).flatMap(({ slot }) => slot ?? []),
  }));
}

/** Locked as well: a draft that is being saved is erased with what is saved. */
async function draftSlotsOf(orm: Orm, references: readonly string[]) {
  const { reference, erasureSlot } = drafts;
  if (references.length === 0) return [];
  return orm
    .select({ reference, slot: erasureSlot })
    .from(drafts)
    .where(and(inArray(reference, [...references]), isNotNull(erasureSlot)))
    .for('update');
}

async function documentsOf(orm: Orm, references: readonly string[]) {
  const { id, reference } = files;
  if (references.length === 0) return [];
  return orm
    .select({ id, reference })
    .from(files)
    .where(inArray(reference, [...references]));
}

/** With all that happened to them, corrections that were begun, and their documents' rows; of a receipt the hashes stay. */
async function remove(tx: Transaction, references: readonly string[]): Promise<void> {
  const list = [...references];
  await within(tx).delete(files).where(inArray(files.reference, list));
  await within(tx).delete(drafts).where(inArray(drafts.reference, list));
  await within(tx).delete(submissions).where(inArray(submissions.reference, list));
  await within(tx).execute(sql`
    update receipt_states
    set sealed_update = null, sealed_resume = ''::bytea, renew_at = null, is_superseded = true
    where ${inArray(sql`reference`, list)}`);
}
