import { and, asc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { isUuid } from './is-uuid.ts';
import { files } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type FileRow = Readonly<typeof files.$inferSelect>;
export type NewFile = Readonly<typeof files.$inferInsert>;
export type HandedOver = { readonly id: string; readonly reference: string; readonly wrappedKey: Uint8Array };

/** Which document belongs to which draft or submission, and its wrapped key; the bytes lie elsewhere. */
export function fileStore({ orm }: Connection) {
  const removeOlder = async (before: string, which: SQL | undefined): Promise<readonly string[]> => {
    const gone = await orm
      .delete(files)
      .where(and(lt(files.createdAt, before), which))
      .returning({ id: files.id });
    return gone.map(({ id }) => id);
  };
  return {
    add: async (file: NewFile): Promise<void> => {
      await orm.insert(files).values(file);
    },
    find: async (id: string): Promise<FileRow | null> =>
      isUuid(id) ? ((await orm.select().from(files).where(eq(files.id, id)))[0] ?? null) : null,
    complete: async (id: string, size: number, tx?: Transaction): Promise<void> => {
      await (tx === undefined ? orm : within(tx)).update(files).set({ size }).where(eq(files.id, id));
    },
    remove: async (id: string): Promise<void> => {
      await orm.delete(files).where(eq(files.id, id));
    },
    ofDraft: async (draftId: string): Promise<readonly FileRow[]> =>
      await orm.select().from(files).where(eq(files.draftId, draftId)).orderBy(asc(files.createdAt)),
    ofSubmission: async (reference: string): Promise<readonly FileRow[]> =>
      await orm.select().from(files).where(eq(files.reference, reference)).orderBy(asc(files.createdAt)),
    handOver,
    /** Documents made before `before` that belong to no draft and no submission. */
    removeOrphans: (before: string) =>
      removeOlder(before, and(isNull(files.draftId), isNull(files.reference))),
    /** Documents made before `before` that are still arriving. */
    removeUnfinished: (before: string) => removeOlder(before, isNull(files.size)),
  };
}

/** Moves documents to their submission, all or none: a missing one throws and so ends the transaction. */
async function handOver(tx: Transaction, handed: readonly HandedOver[]): Promise<void> {
  if (handed.length === 0) return;
  const rows = handed.map(
    ({ id, reference, wrappedKey }) => sql`(${id}::uuid, ${reference}, ${wrappedKey}::bytea)`,
  );
  const moved = await within(tx).execute(sql`
    update files set draft_id = null, reference = handed.reference, wrapped_key = handed.wrapped_key
    from (values ${sql.join(rows, sql`, `)}) as handed (id, reference, wrapped_key)
    where files.id = handed.id and files.reference is null and files.size is not null`);
  if (moved.rowCount !== handed.length)
    throw new Error('A document is missing, incomplete or already handed over.');
}
