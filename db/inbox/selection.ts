import { and, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import { isNarrowed, matching } from './filter.ts';
import { COUNTED } from './model.ts';
import type { InboxFilter, InboxTotal } from './model.ts';
import { hitsOf } from './search.ts';

/** The cases that a filter means, and how many they are. */
export type Selection = InboxTotal & {
  readonly where: SQL | undefined;
  /** Few cases are gathered and then sorted; many are read in the order of an index, as far as needed. */
  readonly areFew: boolean;
};

/** Looks for what is searched, and counts. `few` is how many cases are gathered at most. */
export async function select(orm: Orm, wanted: InboxFilter, few: number): Promise<Selection> {
  const { agency, search } = wanted;
  const hits = search && (await hitsOf(orm, { ...search, agency }, few));
  const where = and(matching(wanted), hits?.where);
  const counted = hits && !isNarrowed(wanted) ? await hits.count(COUNTED + 1) : await countOf(orm, where);
  const total = Math.min(counted, COUNTED);
  return { where, total, isMore: counted > COUNTED, areFew: counted <= few };
}

async function countOf(orm: Orm, where: SQL | undefined): Promise<number> {
  const { rows } = await orm.execute<{ total: number }>(sql`
    select count(*)::int as total
    from (select 1 from ${submissions} where ${where} limit ${COUNTED + 1}) as counted`);
  return rows[0]?.total ?? 0;
}
