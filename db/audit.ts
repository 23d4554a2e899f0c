import type { Connection } from './connection.ts';
import { auditEntries } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type AuditEntry = Readonly<
  Pick<typeof auditEntries.$inferSelect, 'agency' | 'at' | 'actor' | 'action' | 'reference'>
>;

/** Append-only, with a hash chain per agency; the database makes the chain and refuses every change. */
export function auditStore({ orm }: Connection) {
  return {
    /** Inside `tx`, entries of the same agency wait until it ends: add them last. */
    add: async (entry: AuditEntry, tx?: Transaction): Promise<void> => {
      await (tx === undefined ? orm : within(tx)).insert(auditEntries).values(entry);
    },
  };
}
