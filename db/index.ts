import { agencyStore } from './agencies.ts';
import { auditStore } from './audit.ts';
import { caseEntryStore } from './case-entries.ts';
import { contactStore } from './contacts.ts';
import { connect, type Connection, type ConnectionOptions } from './connection.ts';
import { withoutContents } from './database-error.ts';
import { deskStore } from './desks.ts';
import { draftStore } from './drafts.ts';
import { erasureStore } from './erasures.ts';
import { fileStore } from './files.ts';
import { inboxStore } from './inbox.ts';
import { keyUseStore } from './key-use.ts';
import { labelStore } from './labels.ts';
import { opinionStore } from './opinions.ts';
import { outboxStore } from './outbox.ts';
import { receiptStateStore } from './receipt-states.ts';
import { receiptLogStore } from './receipt-log.ts';
import { searchTermStore } from './search-terms.ts';
import { requireApplication } from './require-application.ts';
import { staffStore } from './staff.ts';
import { submissionStore } from './submissions.ts';
import { tallyStore } from './tallies.ts';
import type { Scope } from './scope.ts';
import { runTransaction } from './transaction.ts';

export { joinEmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
export { migrate } from './migrate.ts';
export { requireMigrated } from './require-migrated.ts';

/** The archive: one store per noun, and the one place where a transaction begins. */
export type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Opens a migrated database. Throws `DatabaseStartError` when it cannot be reached or its user may too much; later
 * failures are `DatabaseError`s without contents.
 */
export async function openDatabase(url: string, options: Partial<ConnectionOptions> = {}) {
  const connection = connect(url, { connections: 10, otherwise: null, ...options });
  try {
    await requireApplication(url, connection);
  } catch (error) {
    await connection.pool.end();
    throw error;
  }
  return { ...stores(connection), ...life(connection) };
}

function stores(connection: Connection) {
  return {
    drafts: withoutContents(draftStore(connection)),
    submissions: withoutContents(submissionStore(connection)),
    contacts: withoutContents(contactStore(connection)),
    entries: withoutContents(caseEntryStore(connection)),
    inbox: withoutContents(inboxStore(connection)),
    desks: withoutContents(deskStore(connection)),
    labels: withoutContents(labelStore(connection)),
    keyUse: withoutContents(keyUseStore(connection)),
    opinions: withoutContents(opinionStore(connection)),
    searchTerms: withoutContents(searchTermStore()),
    erasures: withoutContents(erasureStore(connection)),
    tallies: withoutContents(tallyStore(connection)),
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
    /** All that `work` asks is asked for `scope`; outside of it nothing of any case is seen. */
    serve: <T>(scope: Scope, work: () => T): T => pool.serve(scope, work),
    /** Work that waits for a free connection; above zero the database is the bottleneck. */
    waiting: (): number => pool.waitingCount,
  };
}
