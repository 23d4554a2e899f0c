import { and, asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { agencies, auditEntries, staff } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type StoredAuditEntry = Readonly<typeof auditEntries.$inferSelect>;
export type AuditHead = Pick<StoredAuditEntry, 'agency' | 'sequence' | 'hash'>;
export type AuditEntry = Readonly<
  Pick<typeof auditEntries.$inferSelect, 'agency' | 'at' | 'actor' | 'action' | 'reference'>
>;

type Range = { readonly agency: string; readonly from: number; readonly to: number };

type OfCase = { readonly agency: string; readonly reference: string };

/** Who did it may be somebody of an agency that was asked; all else is done by the agency that the entry is of. */
const BY_ASKED = ['open-consulted', 'give-opinion'];

/** As they were then; of entries from before that was kept, as they are today. */
const roleThen = sql<
  (typeof staff.$inferSelect)['role'] | null
>`coalesce(${auditEntries.actorRole}, ${staff.role})`;
const agencyThen = sql`coalesce(${auditEntries.actorAgency}, case when ${staff.id} is null then null
  when ${inArray(auditEntries.action, BY_ASKED)} then ${staff.agency} else ${auditEntries.agency} end)`;

export type CaseAuditEntry = Pick<StoredAuditEntry, 'sequence' | 'at' | 'actor' | 'action'> & {
  /** `null` where it was nobody of the staff. */
  readonly name: string | null;
  readonly role: (typeof staff.$inferSelect)['role'] | null;
  readonly office: string | null;
};

export type CaseOpening = {
  readonly at: string;
  readonly role: (typeof staff.$inferSelect)['role'];
  readonly office: string;
  /** By another agency that was asked for an opinion. */
  readonly isConsulted: boolean;
};

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
    /** What an agency's audit says of one case, oldest first, with the names of those who did it. */
    ofCase: async ({ agency, reference }: OfCase): Promise<readonly CaseAuditEntry[]> => {
      const { sequence, at, actor, action } = auditEntries;
      return await orm
        .select({ sequence, at, actor, action, name: staff.name, role: roleThen, office: agencies.name })
        .from(auditEntries)
        .leftJoin(staff, sql`${staff.id}::text = ${auditEntries.actor}`)
        .leftJoin(agencies, eq(agencies.id, agencyThen))
        .where(and(eq(auditEntries.agency, agency), eq(auditEntries.reference, reference)))
        .orderBy(asc(sequence));
    },
    /** When somebody of the staff opened a case, or a part of it, oldest first. */
    openings: async (reference: string): Promise<readonly CaseOpening[]> =>
      await orm
        .select({
          at: auditEntries.at,
          role: sql<(typeof staff.$inferSelect)['role']>`${roleThen}`,
          office: agencies.name,
          isConsulted: sql<boolean>`${auditEntries.action} = 'open-consulted'`,
        })
        .from(auditEntries)
        .innerJoin(staff, sql`${staff.id}::text = ${auditEntries.actor}`)
        .innerJoin(agencies, eq(agencies.id, agencyThen))
        .where(and(eq(auditEntries.reference, reference), inArray(auditEntries.action, OPENINGS)))
        .orderBy(asc(auditEntries.at), asc(auditEntries.sequence)),
  };
}

/** Each of these shows somebody something of the case. */
const OPENINGS = [
  'open',
  'open-consulted',
  'print',
  'view-document',
  'download-document',
  'download-receipt',
  'download-data',
  'download-payload',
  'download-excerpt',
];
