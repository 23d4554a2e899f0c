import { and, asc, eq, gt, inArray, isNull, lte, notInArray } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { signInLinks, staff, staffSessions } from './schema.ts';

export type StaffRow = Readonly<Omit<typeof staff.$inferSelect, 'leftAt'>>;
export type StaffSession = Readonly<typeof staffSessions.$inferSelect>;
export type SignInLink = Readonly<typeof signInLinks.$inferSelect>;

const member = {
  id: staff.id,
  agency: staff.agency,
  name: staff.name,
  subject: staff.subject,
  role: staff.role,
};

/** Whoever has left is signed in by nothing: not by a session, a link or an account. */
const worksHere = isNull(staff.leftAt);

/** Caseworkers, their sessions and their one-time links; of both only keyed hashes are kept. */
export function staffStore(connection: Connection) {
  return { ...members(connection), ...sessions(connection), ...links(connection), ...upkeep(connection) };
}

type Staying = { readonly ids: readonly string[]; readonly at: string };

function members({ orm }: Connection) {
  return {
    /** Works here from now on, also after having left. */
    save: async (row: StaffRow): Promise<void> => {
      const set = { ...row, leftAt: null };
      await orm.insert(staff).values(set).onConflictDoUpdate({ target: staff.id, set });
    },
    /** All others have left: their sessions and links end with it. */
    keepOnly: async ({ ids, at }: Staying): Promise<void> => {
      await orm.transaction(async (tx) => {
        const left = await tx
          .update(staff)
          .set({ leftAt: at })
          .where(and(worksHere, notInArray(staff.id, [...ids])))
          .returning({ id: staff.id });
        const staffIds = left.map(({ id }) => id);
        if (staffIds.length === 0) return;
        await tx.delete(staffSessions).where(inArray(staffSessions.staffId, staffIds));
        await tx.delete(signInLinks).where(inArray(signInLinks.staffId, staffIds));
      });
    },
    /** Whoever works here or did. */
    find: async (id: string): Promise<StaffRow | null> =>
      (await orm.select(member).from(staff).where(eq(staff.id, id)))[0] ?? null,
    findBySubject: async (subject: string): Promise<StaffRow | null> =>
      (
        await orm
          .select(member)
          .from(staff)
          .where(and(eq(staff.subject, subject), worksHere))
      )[0] ?? null,
    /** Those who work there, by name. */
    ofAgency: async (agency: string): Promise<readonly StaffRow[]> =>
      await orm
        .select(member)
        .from(staff)
        .where(and(eq(staff.agency, agency), worksHere))
        .orderBy(asc(staff.name), asc(staff.id)),
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
            worksHere,
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
        .where(and(eq(staffSessions.hash, hash), gt(staffSessions.expiresAt, now), worksHere));
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
        .where(and(gt(taken.expiresAt, now), worksHere));
      return rows[0] ?? null;
    },
  };
}
