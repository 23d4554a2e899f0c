import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { SubmissionState } from '#forms/submission/model.ts';
import type { Orm } from '../connection.ts';
import { staff, submissions } from '../schema.ts';
import type { InboxQuery, InboxSort } from './model.ts';

/** A stretch of the list whose cases are all alike in what it is sorted by; `null` is nobody's. */
type Section = string | null;

const LIFE = {
  received: 0,
  'in-progress': 1,
  waiting: 2,
  granted: 3,
  refused: 4,
  closed: 5,
  withdrawn: 6,
} as const satisfies Record<SubmissionState, number>;

const columns = {
  state: submissions.state,
  service: submissions.service,
  assignee: submissions.assignee,
} as const;

export type SectionSort = keyof typeof columns;

export function isSectionSort(sort: InboxSort): sort is SectionSort {
  return Object.hasOwn(columns, sort);
}

/**
 * The sections of a list in its order; within each the newest case stands first. Sorting by sections needs one index
 * for each column and none for its two directions.
 */
export async function sections(orm: Orm, query: InboxQuery, sort: SectionSort): Promise<readonly Section[]> {
  const chosen = query[sort];
  if (chosen === 'nobody') return [null];
  if (chosen !== null && chosen !== 'gone') return [chosen];
  const upwards = await inOrder[sort](orm, query.agency);
  const ordered = query.direction === 'ascending' ? upwards : [...upwards].reverse();
  return sort === 'assignee' ? [...ordered, null] : ordered;
}

const inOrder: Readonly<Record<SectionSort, (orm: Orm, agency: string) => Promise<readonly string[]>>> = {
  // In the order of a case's life, as the office works, not of the alphabet.
  state: () =>
    Promise.resolve(
      Object.entries(LIFE)
        .sort(([, one], [, other]) => one - other)
        .map(([state]) => state),
    ),
  service: (orm, agency) => occurring(orm, agency, 'service'),
  assignee: async (orm, agency) => {
    const ids = await occurring(orm, agency, 'assignee');
    if (ids.length === 0) return [];
    const named = await orm
      .select({ id: staff.id })
      .from(staff)
      .where(inArray(staff.id, [...ids]))
      // Umlauts stand where people look for them, whatever the database's own collation.
      .orderBy(sql`${staff.name} collate "und-x-icu"`, asc(staff.id));
    return named.map(({ id }) => id);
  },
};

/** The different values of a column, each found by one step into its index: reading all rows would take too long. */
async function occurring(orm: Orm, agency: string, sort: SectionSort): Promise<readonly string[]> {
  const column = columns[sort];
  const first = (beyond: SQL) => sql`select ${column} as value from ${submissions}
    where ${eq(submissions.agency, agency)} and ${beyond} order by ${column} limit 1`;
  const { rows } = await orm.execute<{ value: string }>(sql`
    with recursive found as (
      (${first(sql`${column} is not null`)})
      union all
      select (${first(sql`${column} > found.value`)}) from found where found.value is not null
    )
    select value::text from found where value is not null`);
  return rows.map(({ value }) => value);
}
