import { and, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import { isNarrowed, matching } from './filter.ts';
import { COUNTED } from './model.ts';
import type { Few, InboxFilter, InboxTotal } from './model.ts';
import { hitsOf } from './search.ts';

/** The cases that a filter means. */
export type Selection = {
  readonly where: SQL | undefined;
  /** All cases, and all that bear a frequent name, are known to be many before they are counted. */
  readonly mayBeFew: boolean;
  readonly count: () => Promise<InboxTotal>;
};

/** Looks for what is searched; `named` is how many hits are named one by one at most. */
export async function select(orm: Orm, wanted: InboxFilter, { named }: Few): Promise<Selection> {
  const { agency, search } = wanted;
  const hits = search && (await hitsOf(orm, { ...search, agency }, named));
  const where = and(matching(wanted), hits?.where);
  const mayBeFew = isNarrowed(wanted) || hits?.areNamed === true;
  if (mayBeFew || !hits) return { where, mayBeFew, count: () => countOf(orm, where) };
  return { where, mayBeFew, count: async () => totalOf(await hits.count(COUNTED + 1)) };
}

export function totalOf(counted: number): InboxTotal {
  return { total: Math.min(counted, COUNTED), isMore: counted > COUNTED };
}

async function countOf(orm: Orm, where: SQL | undefined): Promise<InboxTotal> {
  const { rows } = await orm.execute<{ total: number }>(sql`
    select count(*)::int as total
    from (select 1 from ${submissions} where ${where} limit ${COUNTED + 1}) as counted`);
  return totalOf(rows[0]?.total ?? 0);
}
