import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import type { InboxQuery, InboxSort } from './model.ts';
import { isSectionSort, sections } from './sections.ts';
import type { SectionSort } from './sections.ts';

/** How a list runs: section after section, within each by its keys. */
export type Order = {
  /** What each section holds, in the order of the list. */
  readonly sections: readonly (SQL | undefined)[];
  /** The position of a case's section among them. */
  readonly place: SQL;
  /** The section of the case that the page begins beside; `null` at the beginning of the list. */
  readonly own: number | null;
  /** What lies behind that case within its section, on the wanted side. */
  readonly beyond: SQL | undefined;
  readonly keys: readonly SQL[];
  readonly isNewestFirst: boolean;
  readonly isBackwards: boolean;
};

/** The order that a query asks for; where the case it begins beside is in the list no more, that begins anew. */
export async function orderOf(orm: Orm, query: InboxQuery): Promise<Order> {
  const anchor = await anchorOf(orm, query);
  const { places, place, of } = await partsOf(orm, query);
  const own = anchor ? of(anchor) : -1;
  return {
    sections: places,
    place,
    own: own < 0 ? null : own,
    beyond: anchor && beyond(query, anchor),
    keys: keys[query.sort] ?? BY_RECEIPT,
    ...waysOf(query),
  };
}

type Parts = {
  readonly places: Order['sections'];
  readonly place: SQL;
  readonly of: (anchor: Anchor) => number;
};

async function partsOf(orm: Orm, query: InboxQuery): Promise<Parts> {
  const { sort } = query;
  if (sort === 'due') return byDueness;
  if (!isSectionSort(sort)) return { places: [undefined], place: sql`0`, of: () => 0 };
  const all = await sections(orm, query, sort);
  const column = sql.identifier(sort);
  return {
    places: all.map((section) => inSection(sort, section)),
    // PostgreSQL counts from 1.
    place: sql`coalesce(array_position(${sql.param(all)}::text[], ${column}::text) - 1, ${all.length})`,
    of: (anchor) => all.indexOf(anchor[sort]),
  };
}

/** Cases with a day to be done by, then those without one. */
const byDueness: Parts = {
  places: [sql`due_on is not null`, sql`due_on is null`],
  place: sql`(due_on is null)::int`,
  of: ({ dueOn }) => Number(dueOn === null),
};

function inSection(sort: SectionSort, section: string | null): SQL {
  const column = sql.identifier(sort);
  if (section === null) return sql`${column} is null`;
  return sort === 'assignee' ? sql`${column} = ${section}::uuid` : sql`${column} = ${section}`;
}

type Anchor = Pick<
  typeof submissions.$inferSelect,
  'reference' | 'receivedAt' | 'dueOn' | 'state' | 'service' | 'assignee'
>;

async function anchorOf(orm: Orm, { agency, position }: InboxQuery): Promise<Anchor | undefined> {
  if (position === null) return undefined;
  const { reference, receivedAt, dueOn, state, service, assignee } = submissions;
  const rows = await orm
    .select({ reference, receivedAt, dueOn, state, service, assignee })
    .from(submissions)
    .where(and(eq(reference, position.reference), eq(submissions.agency, agency)));
  return rows[0];
}

function beyond(query: InboxQuery, { reference, receivedAt, dueOn }: Anchor): SQL {
  const than = sql.raw(waysOf(query).isNewestFirst ? '<' : '>');
  if (query.sort === 'reference') return sql`reference ${than} ${reference}`;
  if (query.sort === 'due' && dueOn !== null)
    return sql`(due_on, received_at, reference) ${than} (${dueOn}::date, ${receivedAt}::timestamptz, ${reference})`;
  return sql`(received_at, reference) ${than} (${receivedAt}::timestamptz, ${reference})`;
}

function waysOf({ sort, direction: wanted, position }: InboxQuery) {
  const isBackwards = position?.side === 'before';
  const isUpwards = !isSectionSort(sort) && wanted === 'ascending';
  return { isBackwards, isNewestFirst: isUpwards === isBackwards };
}

const BY_RECEIPT = [sql`received_at`, sql`reference`] as const;
const keys: Partial<Record<InboxSort, readonly SQL[]>> = {
  reference: [sql`reference`],
  due: [sql`due_on`, ...BY_RECEIPT],
};
