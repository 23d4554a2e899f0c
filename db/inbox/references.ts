import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import { matching } from './filter.ts';
import type { InboxQuery, InboxSort } from './model.ts';
import { isSectionSort, sections } from './sections.ts';
import type { SectionSort } from './sections.ts';

type Facts = {
  /** Few cases are gathered and then sorted; many are read in the order of an index, as far as needed. */
  readonly isFew: boolean;
  readonly limit: number;
};

/**
 * The numbers of the cases on a page, in the order they stand from its beginning: `before` runs backwards. The
 * page is found by the case it begins beside, so the last one costs what the first one does (keyset pagination).
 */
export async function references(
  orm: Orm,
  query: InboxQuery,
  { isFew, limit }: Facts,
): Promise<readonly string[]> {
  const stretches = await stretchesOf(orm, query);
  if (stretches.length === 0) return [];
  const { isBackwards, isNewestFirst } = waysOf(query);
  const ordered = sql.join(
    keyOf(query).map((key) => sql`${key} ${direction(isNewestFirst)}`),
    sql`, `,
  );
  const branches = stretches.map(
    ({ where, place }) => sql`(select reference, received_at, due_on, ${place}::int as place from found
      ${where ? sql`where ${where}` : sql``} order by ${ordered} limit ${limit})`,
  );
  const { rows } = await orm.execute<{ reference: string }>(sql`
    with found as ${sql.raw(isFew ? 'materialized' : 'not materialized')} (
      select reference, received_at, due_on, state, service, assignee from ${submissions} where ${matching(query)})
    select reference from (${sql.join(branches, sql` union all `)}) as page
    order by place ${direction(isBackwards)}, ${ordered} limit ${limit}`);
  return rows.map(({ reference }) => reference);
}

/** One section, or the whole list, as far as it lies on the wanted side of the beginning. */
type Stretch = { readonly where: SQL | undefined; readonly place: number };

async function stretchesOf(orm: Orm, query: InboxQuery): Promise<readonly Stretch[]> {
  const anchor = await anchorOf(orm, query);
  const { sort } = query;
  if (sort === 'due') return dueStretches(query, anchor);
  if (!isSectionSort(sort)) return [{ where: anchor && beyond(query, anchor), place: 0 }];
  const all = await sections(orm, query, sort);
  const own = anchor ? all.indexOf(anchor[sort]) : null;
  return all.flatMap((section, place) => {
    if (!isOnSide(query, { place, own })) return [];
    const rest = anchor && place === own ? beyond(query, anchor) : undefined;
    return [{ where: and(inSection(sort, section), rest), place }];
  });
}

/** Cases with a day to be done by, then those without one. */
function dueStretches(query: InboxQuery, anchor: Anchor | undefined): readonly Stretch[] {
  const own = anchor ? Number(anchor.dueOn === null) : null;
  return [sql`due_on is not null`, sql`due_on is null`].flatMap((section, place) => {
    if (!isOnSide(query, { place, own })) return [];
    return [{ where: and(section, anchor && place === own ? beyond(query, anchor) : undefined), place }];
  });
}

type Place = { readonly place: number; readonly own: number | null };

function isOnSide(query: InboxQuery, { place, own }: Place): boolean {
  if (own === null) return true;
  return waysOf(query).isBackwards ? place <= own : place >= own;
}

function inSection(sort: SectionSort, section: string | null): SQL {
  const column = sql.identifier(sort);
  if (section === null) return sql`${column} is null`;
  return sort === 'assignee' ? sql`${column} = ${section}::uuid` : sql`${column} = ${section}`;
}

type Anchor = Pick<
  typeof submissions.$inferSelect,
  'reference' | 'receivedAt' | 'dueOn' | 'state' | 'service' | 'assignee'
>;

/** The case that the page begins beside; where it is gone, the list begins anew. */
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

function keyOf({ sort }: InboxQuery): readonly SQL[] {
  return keys[sort] ?? BY_RECEIPT;
}

function direction(isDown: boolean): SQL {
  return sql.raw(isDown ? 'desc' : 'asc');
}
