import { and, asc, eq, getTableColumns, gt, lte } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { signInLinks, staff, staffSessions } from './schema.ts';

export type StaffRow = Readonly<typeof staff.$inferSelect>;
export type StaffSession = Readonly<typeof staffSessions.$inferSelect>;
export type SignInLink = Readonly<typeof signInLinks.$inferSelect>;

const member = getTableColumns(staff);

/** Caseworkers, their sessions and their one-time links; of both only keyed hashes are kept. */
export function staffStore(connection: Connection) {
  return { ...members(connection), ...sessions(connection), ...links(connection), ...upkeep(connection) };
}

function members({ orm }: Connection) {
  return {
    save: async (row: StaffRow): Promise<void> => {
      await orm.insert(staff).values(row).onConflictDoUpdate({ target: staff.id, set: row });
    },
    findBySubject: async (subject: string): Promise<StaffRow | null> =>
      (await orm.select().from(staff).where(eq(staff.subject, subject)))[0] ?? null,
    ofAgency: async (agency: string): Promise<readonly StaffRow[]> =>
      await orm.select().from(staff).where(eq(staff.agency, agency)).orderBy(asc(staff.name), asc(staff.id)),
  };
}

function sessions({ orm }: Connection) {
  return {
    addSession: async (session: StaffSession): Promise<void> => {
      await orm.insert(staffSessions).values(session);
    },
    /** The member of a session that is still alive; its life now lasts until `expiresAt`. */
    findBySession: async (hash: string, now: string, expiresAt: string): Promise<StaffRow | null> => {
      const rows = await orm
        .update(staffSessions)
        .set({ expiresAt })
        .from(staff)
        .where(
          and(
            eq(staffSessions.hash, hash),
            gt(staffSessions.expiresAt, now),
            eq(staff.id, staffSessions.staffId),
          ),
        )
        .returning(member);
      return rows[0] ?? null;
    },
    /** The member of a session that is still alive, which does not live longer for it. */
    peekSession: async (hash: string, now: string): Promise<StaffRow | null> => {
      const rows = await orm
        .select(member)
        .from(staffSessions)
        .innerJoin(staff, eq(staff.id, staffSessions.staffId))
        .where(and(eq(staffSessions.hash, hash), gt(staffSessions.expiresAt, now)));
      return rows[0] ?? null;
    },
    removeSession: async (hash: string): Promise<void> => {
      await orm.delete(staffSessions).where(eq(staffSessions.hash, hash));
    },
  };
}

function upkeep({ orm }: Connection) {
  return {
    /** Sessions and links that open nothing any more. */
    removeExpired: async (now: string): Promise<void> => {
      await orm.delete(staffSessions).where(lte(staffSessions.expiresAt, now));
      await orm.delete(signInLinks).where(lte(signInLinks.expiresAt, now));
    },
  };
}

function links({ orm }: Connection) {
  return {
    addSignInLink: async (link: SignInLink): Promise<void> => {
      await orm.insert(signInLinks).values(link);
    },
    /** The member a link belongs to. It is used up by this, also when it is too old. */
    takeSignInLink: async (hash: string, now: string): Promise<StaffRow | null> => {
      const taken = orm
        .$with('taken')
        .as(orm.delete(signInLinks).where(eq(signInLinks.hash, hash)).returning());
      const rows = await orm
        .with(taken)
        .select(member)
        .from(taken)
        .innerJoin(staff, eq(staff.id, taken.staffId))
        .where(gt(taken.expiresAt, now));
      return rows[0] ?? null;
    },
  };
}
