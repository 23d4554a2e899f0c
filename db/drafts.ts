import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { drafts } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type DraftRow = Readonly<typeof drafts.$inferSelect>;
export type DraftChange = Pick<DraftRow, 'id' | 'version' | 'serviceVersion' | 'sealedAnswers' | 'expiresAt'>;

/** Drafts: sealed answers that somebody is still working on. */
export function draftStore({ orm }: Connection) {
  const find = orm
    .select()
    .from(drafts)
    .where(eq(drafts.lookup, sql.placeholder('lookup')))
    .prepare('find_draft');

  const save = orm
    .update(drafts)
    .set({
      serviceVersion: sql`${sql.placeholder('serviceVersion')}`,
      sealedAnswers: sql`${sql.placeholder('sealedAnswers')}`,
      expiresAt: sql`${sql.placeholder('expiresAt')}`,
      version: sql`${drafts.version} + 1`,
    })
    .where(and(eq(drafts.id, sql.placeholder('id')), eq(drafts.version, sql.placeholder('version'))))
    .prepare('save_draft');

  return {
    /** Versions of forms that somebody can still go on with. */
    versions: async (
      now: string,
    ): Promise<readonly { readonly service: string; readonly version: string }[]> =>
      await orm
        .selectDistinct({ service: drafts.service, version: drafts.serviceVersion })
        .from(drafts)
        .where(gt(drafts.expiresAt, now)),
    /** One that is there already under the same lookup stays. */
    add: async (draft: DraftRow): Promise<void> => {
      await orm.insert(drafts).values(draft).onConflictDoNothing({ target: drafts.lookup });
    },
    /** Also a draft whose time is over, until it has been cleared away. */
    findByLookup: async (lookup: string): Promise<DraftRow | null> =>
      (await find.execute({ lookup }))[0] ?? null,
    /** False when somebody else changed it since `version` was read. */
    save: async (change: DraftChange): Promise<boolean> => (await save.execute(change)).rowCount === 1,
    /** Lets it live on as it is. False when it is gone. */
    prolong: async ({ id, expiresAt }: Pick<DraftRow, 'id' | 'expiresAt'>): Promise<boolean> =>
      (await orm.update(drafts).set({ expiresAt }).where(eq(drafts.id, id))).rowCount === 1,
    /** False when it is gone or has changed since `version` was read. Its row stays locked until `tx` ends. */
    remove: async (tx: Transaction, draft: Pick<DraftRow, 'id' | 'version'>): Promise<boolean> => {
      const known = and(eq(drafts.id, draft.id), eq(drafts.version, draft.version));
      return (await within(tx).delete(drafts).where(known)).rowCount === 1;
    },
    /** Those whose time is over, `limit` at most, and where their erasure keys lie. */
    removeExpired: async (
      tx: Transaction,
      { now, limit }: { readonly now: string; readonly limit: number },
    ): Promise<readonly Pick<DraftRow, 'id' | 'erasureSlot'>[]> => {
      const { id, erasureSlot, expiresAt } = drafts;
      const expired = within(tx)
        .select({ id })
        .from(drafts)
        .where(lte(expiresAt, now))
        .limit(limit)
        .for('update', { skipLocked: true });
      return within(tx).delete(drafts).where(inArray(id, expired)).returning({ id, erasureSlot });
    },
  };
}
