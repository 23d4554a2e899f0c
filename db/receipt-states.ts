import { and, asc, eq, inArray, lte, or } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { receiptStates } from './receipt-schema.ts';
import { submissions } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type ReceiptStateRow = Readonly<Omit<typeof receiptStates.$inferSelect, 'isSuperseded'>>;
type ToRaise = {
  readonly levels: readonly ReceiptStateRow['level'][];
  readonly now: string;
  readonly limit: number;
};

/** What a receipt's file was after each update: the newest is what people get, and all are known by their hash. */
export function receiptStateStore({ orm }: Connection) {
  return {
    /** False when there is a state in this place, since another worker was first, or when the case was erased. */
    add: async (tx: Transaction, state: ReceiptStateRow): Promise<boolean> => {
      if (state.position > 0 && !(await isThere(tx, state.reference))) return false;
      const added = await within(tx).insert(receiptStates).values(state).onConflictDoNothing();
      if (added.rowCount !== 1) return false;
      const before = and(
        eq(receiptStates.reference, state.reference),
        eq(receiptStates.letter, state.letter),
        eq(receiptStates.position, state.position - 1),
      );
      await within(tx).update(receiptStates).set({ isSuperseded: true }).where(before);
      return true;
    },
    /** Of the receipt, or of a letter, in the order they came to be. */
    of: async (reference: string, letter = ''): Promise<readonly ReceiptStateRow[]> =>
      await orm
        .select(columns)
        .from(receiptStates)
        .where(and(eq(receiptStates.reference, reference), eq(receiptStates.letter, letter)))
        .orderBy(asc(receiptStates.position)),
    findBySha256: async (sha256: string): Promise<ReceiptStateRow | null> =>
      (await orm.select(columns).from(receiptStates).where(eq(receiptStates.sha256, sha256)))[0] ?? null,
    /** Receipts and letters that are of one of these levels now, or have to be renewed; the oldest first. */
    toRaise: async ({
      levels,
      now,
      limit,
    }: ToRaise): Promise<readonly Pick<ReceiptStateRow, 'reference' | 'letter'>[]> => {
      const { reference, letter, level, renewAt, isSuperseded, at } = receiptStates;
      return await orm
        .select({ reference, letter })
        .from(receiptStates)
        .where(and(eq(isSuperseded, false), or(inArray(level, [...levels]), lte(renewAt, now))))
        .orderBy(asc(at))
        .limit(limit);
    },
  };
}

/** Held until the transaction ends, so that nobody erases the case meanwhile. */
async function isThere(tx: Transaction, reference: string): Promise<boolean> {
  const found = await within(tx)
    .select({ reference: submissions.reference })
    .from(submissions)
    .where(eq(submissions.reference, reference))
    .for('key share');
  return found.length === 1;
}

const columns = {
  reference: receiptStates.reference,
  letter: receiptStates.letter,
  position: receiptStates.position,
  level: receiptStates.level,
  sha256: receiptStates.sha256,
  length: receiptStates.length,
  at: receiptStates.at,
  renewAt: receiptStates.renewAt,
  sealedUpdate: receiptStates.sealedUpdate,
  sealedResume: receiptStates.sealedResume,
};
