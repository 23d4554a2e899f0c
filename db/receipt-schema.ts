import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** PAdES baseline levels (ETSI EN 319 142-1). */
type SealLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/**
 * Which receipts were sealed, in the order they were filed. `sequence`, `loggedAt`, `previous` and `hash` are set by a
 * trigger; another one refuses every change. What is going to be sealed is announced before, by the SHA-256 of its data;
 * the entry of the sealed file follows and names the announcement as its `anchor`.
 */
export const receiptLog = pgTable(
  'receipt_log',
  {
    sequence: bigint({ mode: 'number' }).primaryKey().default(0),
    loggedAt: instant()
      .notNull()
      .default(sql`now()`),
    sealedAt: instant().notNull(),
    reference: text().notNull(),
    sha256: text().notNull(),
    anchor: bigint({ mode: 'number' }).notNull(),
    previous: text().notNull().default(''),
    hash: text().notNull().default(''),
    kind: text().$type<'announced' | 'sealed'>().notNull().default('sealed'),
  },
  (table) => [
    // Of two that are sent at once, both may be announced.
    uniqueIndex('receipt_log_sealed_once')
      .on(table.sha256)
      .where(sql`${table.kind} = 'sealed'`),
    index('receipt_log_announced')
      .on(table.sha256)
      .where(sql`${table.kind} = 'announced'`),
    index('receipt_log_anchor')
      .on(table.anchor)
      .where(sql`${table.kind} = 'sealed'`),
    check('receipt_log_kinds', sql`${table.kind} in ('announced', 'sealed')`),
    check('receipt_log_one_line_each', sql`concat(${table.reference}, ${table.sha256}) !~ '[[:cntrl:]]'`),
  ],
);

/** What the log was at some moment, signed; published, so that others hold it too. Append-only. */
export const receiptCheckpoints = pgTable('receipt_checkpoints', {
  number: bigint({ mode: 'number' }).primaryKey(),
  /** The entries from the one after the previous checkpoint's to this one. */
  size: bigint({ mode: 'number' }).notNull(),
  text: text().notNull(),
  /** Of the seal that was in force; DER, without its chain. */
  certificate: sealed().notNull(),
  signature: sealed().notNull(),
});

/**
 * Every state the file of a receipt or letter has had: 0 as it was sealed, then one for each update. Hashes and lengths
 * are of the whole file. `sealedUpdate` are the bytes that were added, `sealedResume` what the next update has to know;
 * both are sealed with the server's key, and no answer is among them. Only the newest state is not `isSuperseded`. The
 * hashes stay when the case goes, as the log does: people still hold the file, and an update of ours must not look
 * foreign.
 */
export const receiptStates = pgTable(
  'receipt_states',
  {
    reference: text().notNull(),
    /** The document's id for a letter of the case; empty for its receipt. */
    letter: text().notNull().default(''),
    position: integer().notNull(),
    level: text().$type<SealLevel>().notNull(),
    sha256: text().notNull().unique(),
    length: bigint({ mode: 'number' }).notNull(),
    at: instant().notNull(),
    renewAt: instant(),
    isSuperseded: boolean().notNull().default(false),
    sealedUpdate: sealed(),
    sealedResume: sealed().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reference, table.letter, table.position] }),
    index('receipt_states_to_raise')
      .on(table.level, table.at)
      .where(sql`not ${table.isSuperseded}`),
  ],
);
