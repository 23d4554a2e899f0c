import { and, asc, between, desc, eq } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { auditEntries } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type StoredAuditEntry = Readonly<typeof auditEntries.$inferSelect>;
export type AuditHead = Pick<StoredAuditEntry, 'agency' | 'sequence' | 'hash'>;
export type AuditEntry = Readonly<
  Pick<typeof auditEntries.$inferSelect, 'agency' | 'at' | 'actor' | 'action' | 'reference'>
>;

type Range = { readonly agency: string; readonly from: number; readonly to: number };

/** Append-only, with a hash chain per agency; the database makes the chain and refuses every change. */
export function auditStore({ orm }: Connection) {
  return {
    /** Inside `tx`, entries of the same agency wait until it ends: add them last. */
    add: async (entry: AuditEntry, tx?: Transaction): Promise<void> => {
      await (tx === undefined ? orm : within(tx)).insert(auditEntries).values(entry);
    },
    /** The last entry of each agency, by its id. */
    heads: async (): Promise<readonly AuditHead[]> => {
      const { agency, sequence, hash } = auditEntries;
      const columns = { agency, sequence, hash };
      return await orm.selectDistinctOn([agency], columns).from(auditEntries).orderBy(agency, desc(sequence));
    },
    /** In order; `from` and `to` included. */
    entries: async ({ agency, from, to }: Range): Promise<readonly StoredAuditEntry[]> =>
      await orm
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.agency, agency), between(auditEntries.sequence, from, to)))
        .orderBy(asc(auditEntries.sequence)),
  };
}
