import { agencyStore } from './agencies.ts';
import { auditStore } from './audit.ts';
import { caseEntryStore } from './case-entries.ts';
import { connect, type Connection } from './connection.ts';
import { withoutContents } from './database-error.ts';
import { deskStore } from './desks.ts';
import { draftStore } from './drafts.ts';
import { fileStore } from './files.ts';
import { inboxStore } from './inbox.ts';
import { labelStore } from './labels.ts';
import { outboxStore } from './outbox.ts';
import { reached } from './reached.ts';
import { receiptStateStore } from './receipt-states.ts';
import { receiptLogStore } from './receipt-log.ts';
import { searchTermStore } from './search-terms.ts';
import { staffStore } from './staff.ts';
import { submissionStore } from './submissions.ts';
import { runTransaction } from './transaction.ts';

export { joinEmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
export { migrate } from './migrate.ts';

/** The archive: one store per noun, and the one place where a transaction begins. */
export type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Opens a migrated database. Throws `DatabaseStartError` when it cannot be reached; later failures are
 * `DatabaseError`s without contents.
 */
export async function openDatabase(url: string, { connections = 10 } = {}) {
  const connection = connect(url, connections);
  await reached(url, () => connection.pool.query('select 1'));
  return { ...stores(connection), ...life(connection) };
}

function stores(connection: Connection) {
  return {
    drafts: withoutContents(draftStore(connection)),
    submissions: withoutContents(submissionStore(connection)),
    entries: withoutContents(caseEntryStore(connection)),
    inbox: withoutContents(inboxStore(connection)),
    desks: withoutContents(deskStore(connection)),
    labels: withoutContents(labelStore(connection)),
    searchTerms: withoutContents(searchTermStore()),
    files: withoutContents(fileStore(connection)),
    agencies: withoutContents(agencyStore(connection)),
    staff: withoutContents(staffStore(connection)),
    audit: withoutContents(auditStore(connection)),
    receiptStates: withoutContents(receiptStateStore(connection)),
    receiptLog: withoutContents(receiptLogStore(connection)),
    outbox: withoutContents(outboxStore()),
    ...withoutContents({ transaction: runTransaction(connection) }),
  };
}

function life({ pool }: Connection) {
  return {
    ...withoutContents({
      /** Throws when the database does not answer. */
      check: async (): Promise<void> => {
        await pool.query('select 1');
      },
      /** Ends once running queries are done. */
      close: (): Promise<void> => pool.end(),
    }),
    /** Work that waits for a free connection; above zero the database is the bottleneck. */
    waiting: (): number => pool.waitingCount,
  };
}
