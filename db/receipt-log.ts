import { and, asc, desc, eq, gt, gte, lte } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { receiptCheckpoints, receiptLog } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type ReceiptLogEntry = Readonly<typeof receiptLog.$inferSelect>;
export type NewReceiptLogEntry = Pick<ReceiptLogEntry, 'sealedAt' | 'reference' | 'sha256' | 'anchor'>;
export type CheckpointRow = Readonly<typeof receiptCheckpoints.$inferSelect>;

/** Append-only: the database chains the entries and refuses every change. */
export function receiptLogStore({ orm }: Connection) {
  return {
    /** The last entry; sequence 0 and no hash when there is none. */
    head: async (): Promise<Pick<ReceiptLogEntry, 'sequence' | 'hash'>> => {
      const { sequence, hash } = receiptLog;
      const [last] = await orm.select({ sequence, hash }).from(receiptLog).orderBy(desc(sequence)).limit(1);
      return last ?? { sequence: 0, hash: '' };
    },
    /** Entries of other transactions wait until `tx` ends: append last. */
    append: async (tx: Transaction, entry: NewReceiptLogEntry): Promise<void> => {
      await within(tx).insert(receiptLog).values(entry);
    },
    findBySha256: async (sha256: string): Promise<ReceiptLogEntry | null> =>
      (await orm.select().from(receiptLog).where(eq(receiptLog.sha256, sha256)))[0] ?? null,
    /** In order; `from` and `to` included. */
    entries: async ({
      from,
      to,
    }: {
      readonly from: number;
      readonly to: number;
    }): Promise<readonly ReceiptLogEntry[]> =>
      await orm
        .select()
        .from(receiptLog)
        .where(and(gte(receiptLog.sequence, from), lte(receiptLog.sequence, to)))
        .orderBy(asc(receiptLog.sequence)),
    /** False when another worker has set a checkpoint of that number. */
    addCheckpoint: async (checkpoint: CheckpointRow): Promise<boolean> =>
      (await orm.insert(receiptCheckpoints).values(checkpoint).onConflictDoNothing()).rowCount === 1,
    lastCheckpoint: async (): Promise<CheckpointRow | null> =>
      (await orm.select().from(receiptCheckpoints).orderBy(desc(receiptCheckpoints.number)).limit(1))[0] ??
      null,
    /** Those after a number, oldest first. */
    checkpoints: async ({
      after,
      limit,
    }: {
      readonly after: number;
      readonly limit: number;
    }): Promise<readonly CheckpointRow[]> =>
      await orm
        .select()
        .from(receiptCheckpoints)
        .where(gt(receiptCheckpoints.number, after))
        .orderBy(asc(receiptCheckpoints.number))
        .limit(limit),
    /** The first checkpoint that covers an entry; `null` until the next is set. */
    checkpointOf: async (sequence: number): Promise<CheckpointRow | null> =>
      (
        await orm
          .select()
          .from(receiptCheckpoints)
          .where(gte(receiptCheckpoints.size, sequence))
          .orderBy(asc(receiptCheckpoints.number))
          .limit(1)
      )[0] ?? null,
  };
}
