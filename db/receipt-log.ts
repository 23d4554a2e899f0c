import { and, asc, desc, eq, getTableColumns, gt, gte, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection, Orm } from './connection.ts';
import { receiptCheckpoints, receiptLog } from './receipt-schema.ts';
import { within, type Transaction } from './transaction.ts';

export type ReceiptLogEntry = Readonly<typeof receiptLog.$inferSelect>;
type NewReceiptLogEntry = Pick<ReceiptLogEntry, 'sealedAt' | 'reference' | 'sha256' | 'anchor'>;
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
    /** Kept at once, whatever comes of the file that is going to be sealed. */
    announce: async (data: Omit<NewReceiptLogEntry, 'anchor'>): Promise<ReceiptLogEntry> => {
      const entry = { ...data, anchor: 0, kind: 'announced' } as const;
      const [kept] = await orm.insert(receiptLog).values(entry).returning();
      if (kept === undefined) throw new Error('The log has taken no entry.');
      return kept;
    },
    /** The file as it was sealed. */
    findBySha256: async (sha256: string): Promise<ReceiptLogEntry | null> =>
      (
        await orm
          .select()
          .from(receiptLog)
          .where(and(eq(receiptLog.sha256, sha256), eq(receiptLog.kind, 'sealed')))
      )[0] ?? null,
    /** By the SHA-256 of its data, what was announced and then also sealed and kept. */
    findAnnounced: async (sha256: string): Promise<ReceiptLogEntry | null> => {
      const file = alias(receiptLog, 'file');
      const isItsFile = and(
        eq(file.anchor, receiptLog.sequence),
        eq(file.kind, 'sealed'),
        eq(file.reference, receiptLog.reference),
      );
      const [found] = await orm
        .select(getTableColumns(receiptLog))
        .from(receiptLog)
        .innerJoin(file, isItsFile)
        .where(and(eq(receiptLog.sha256, sha256), eq(receiptLog.kind, 'announced')))
        .limit(1);
      return found ?? null;
    },
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
    ...checkpointStore(orm),
  };
}

function checkpointStore(orm: Orm) {
  return {
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
