import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { caseReads, desks, NEVER, savedViews } from './desk-schema.ts';

export type DeskRow = Readonly<typeof desks.$inferSelect>;
export type SavedViewRow = Readonly<typeof savedViews.$inferSelect>;

type Read = { readonly staffId: string; readonly reference: string; readonly at: string };
type OwnView = Pick<SavedViewRow, 'id' | 'staffId'>;

/** How each caseworker has set up the desk, and what was read there. */
export function deskStore(connection: Connection) {
  return { ...settings(connection), ...reads(connection), ...views(connection) };
}

function settings({ orm }: Connection) {
  return {
    find: async (staffId: string): Promise<DeskRow> =>
      (await orm.select().from(desks).where(eq(desks.staffId, staffId)))[0] ?? {
        staffId,
        hasShortcuts: true,
        hiddenColumns: [],
        readUntil: null,
      },
    change: async ({ staffId, ...change }: Pick<DeskRow, 'staffId'> & Partial<DeskRow>): Promise<void> => {
      await orm
        .insert(desks)
        .values({ staffId, ...change })
        .onConflictDoUpdate({ target: desks.staffId, set: change });
    },
  };
}

function reads({ orm }: Connection) {
  return {
    markRead: async (read: Read): Promise<void> => {
      await orm
        .insert(caseReads)
        .values(read)
        .onConflictDoUpdate({
          target: [caseReads.staffId, caseReads.reference],
          set: { at: sql`greatest(${caseReads.at}, excluded.at)` },
        });
    },
    /** Whatever was read before, and set read as a whole. */
    markUnread: async ({ staffId, reference }: Omit<Read, 'at'>): Promise<void> => {
      await orm
        .insert(caseReads)
        .values({ staffId, reference, at: NEVER })
        .onConflictDoUpdate({ target: [caseReads.staffId, caseReads.reference], set: { at: NEVER } });
    },
    /** What happened before `at` is read; what was known of single cases says nothing more. */
    markAllRead: async ({ staffId, at }: Omit<Read, 'reference'>): Promise<void> => {
      await orm.execute(sql`
        with known as (delete from ${caseReads} where staff_id = ${staffId})
        insert into ${desks} (staff_id, read_until) values (${staffId}, ${at})
        on conflict (staff_id) do update set read_until = excluded.read_until`);
    },
  };
}

function views({ orm }: Connection) {
  return {
    viewsOf: async (staffId: string): Promise<readonly SavedViewRow[]> =>
      await orm
        .select()
        .from(savedViews)
        .where(eq(savedViews.staffId, staffId))
        .orderBy(sql`lower(${savedViews.name}) collate "und-x-icu"`),
    /** A view of the same name is replaced. */
    saveView: async (view: SavedViewRow): Promise<void> => {
      await orm.execute(sql`
        insert into ${savedViews} (id, staff_id, name, query)
        values (${view.id}, ${view.staffId}, ${view.name}, ${view.query})
        on conflict (staff_id, lower(name)) do update set name = excluded.name, query = excluded.query`);
    },
    /** False when another view has this name. */
    renameView: async ({ id, staffId, name }: Omit<SavedViewRow, 'query'>): Promise<boolean> => {
      const renamed = await orm.execute(sql`
        update ${savedViews} set name = ${name} where id = ${id} and staff_id = ${staffId}
        and not exists (select 1 from ${savedViews} as other
          where other.staff_id = ${staffId} and lower(other.name) = lower(${name}) and other.id <> ${id})`);
      return renamed.rowCount === 1;
    },
    removeView: async ({ id, staffId }: OwnView): Promise<void> => {
      await orm.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.staffId, staffId)));
    },
  };
}
