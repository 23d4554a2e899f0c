import { and, desc, eq, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { agencies } from './schema.ts';
import { within, type Transaction } from './transaction.ts';

export type AgencyRow = Readonly<typeof agencies.$inferSelect>;

/** Authorities and which municipalities (AGS) they are in charge of. */
export function agencyStore({ orm }: Connection) {
  return {
    /** The longest matching prefix of the AGS wins; the empty one takes the rest. */
    inCharge: async (authority: string, ags: string): Promise<AgencyRow | null> => {
      const rows = await orm
        .select()
        .from(agencies)
        .where(and(eq(agencies.authority, authority), sql`starts_with(${ags}, ${agencies.agsPrefix})`))
        .orderBy(desc(sql`length(${agencies.agsPrefix})`))
        .limit(1);
      return rows[0] ?? null;
    },
    find: async (id: string, tx?: Transaction): Promise<AgencyRow | null> => {
      const rows = await (tx === undefined ? orm : within(tx))
        .select()
        .from(agencies)
        .where(eq(agencies.id, id));
      return rows[0] ?? null;
    },
    /** All of the portal, by name. */
    all: async (): Promise<readonly AgencyRow[]> =>
      await orm
        .select()
        .from(agencies)
        .orderBy(sql`lower(${agencies.name}) collate "und-x-icu"`),
    save: async (agency: AgencyRow): Promise<void> => {
      await orm.insert(agencies).values(agency).onConflictDoUpdate({ target: agencies.id, set: agency });
    },
  };
}
