import { and, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import { isNarrowed, matching } from './filter.ts';
import { COUNTED } from './model.ts';
import type { InboxFilter, InboxTotal } from './model.ts';
import { hitsOf } from './search.ts';

/** The cases that a filter means. */
export type Selection = {
  readonly where: SQL | undefined;
  /** Few cases are gathered and then sorted; many are read in the order of an index, as far as needed. */
  readonly areFew: boolean;
  readonly count: () => Promise<InboxTotal>;
};

/**
 * Looks for what is searched, and counts, unless everything is meant: that is read in the order of an index however many
 * they are, while they are counted. `few` is how many cases are gathered at most.
 */
export async function select(orm: Orm, wanted: InboxFilter, few: number): Promise<Selection> {
  const { agency, search } = wanted;
  const hits = search && (await hitsOf(orm, { ...search, agency }, few));
  const where = and(matching(wanted), hits?.where);
  const isWhole = !isNarrowed(wanted);
  if (isWhole && !hits)
    return { where, areFew: false, count: async () => totalOf(await countOf(orm, where)) };
  const counted = hits && isWhole ? await hits.count(COUNTED + 1) : await countOf(orm, where);
  return { where, areFew: counted <= few, count: () => Promise.resolve(totalOf(counted)) };
}

function totalOf(counted: number): InboxTotal {
  return { total: Math.min(counted, COUNTED), isMore: counted > COUNTED };
}

async function countOf(orm: Orm, where: SQL | undefined): Promise<number> {
  const { rows } = await orm.execute<{ total: number }>(sql`
    select count(*)::int as total
    from (select 1 from ${submissions} where ${where} limit ${COUNTED + 1}) as counted`);
  return rows[0]?.total ?? 0;
}
