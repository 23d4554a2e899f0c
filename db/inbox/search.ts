import { and, or, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { searchTerms } from '../desk-schema.ts';
import { submissions } from '../schema.ts';
import type { InboxSearch } from './model.ts';

/** What a search means. */
export type Hits = {
  readonly where: SQL;
  /** There are few, which are named one by one. */
  readonly areNamed: boolean;
  /** How many there are, up to a limit. */
  readonly count: (limit: number) => Promise<number>;
};

type Asked = InboxSearch & { readonly agency: string };

/**
 * Few hits are named one by one, which goes well with any other filter. Of more, each case of a list is asked whether it
 * is one: who gathers all that bear a frequent name, to show the first page of them, waits for seconds.
 */
export async function hitsOf(orm: Orm, asked: Asked, few: number): Promise<Hits> {
  const ways = waysOf(asked);
  const found = await upTo(orm, ways, few + 1);
  const numbers = [...new Set(found.map(({ reference }) => reference))];
  if (numbers.length > few)
    return anyOf(
      orm,
      ways.filter((_, index) => found.some(({ way }) => way === index)),
    );
  return {
    where: sql`${submissions.reference} = any(${sql.param(numbers)}::text[])`,
    areNamed: true,
    count: () => Promise.resolve(numbers.length),
  };
}

/** One way in which a search can be meant: all cases that fit, and whether a case of the list does. */
type Way = { readonly all: SQL; readonly fits: SQL };

function waysOf({ agency, reference, terms }: Asked): readonly Way[] {
  const named = terms.map((words) => withWords(agency, words));
  return reference === null ? named : [withNumber(agency, reference), ...named];
}

type Hit = { readonly reference: string; readonly way: number };

/** Each way stops at the limit. */
async function upTo(orm: Orm, ways: readonly Way[], limit: number): Promise<readonly Hit[]> {
  if (ways.length === 0) return [];
  const each = ways.map(
    ({ all }, way) => sql`(select reference, ${way}::int as way from (${all}) as hits limit ${limit})`,
  );
  const { rows } = await orm.execute<Hit>(sql.join(each, sql` union all `));
  return rows;
}

function anyOf(orm: Orm, ways: readonly Way[]): Hits {
  const count = async (limit: number) => {
    const each = ways.map(({ all }) => sql`(${all} limit ${limit})`);
    const { rows } = await orm.execute<{ total: number }>(sql`
      select count(*)::int as total
      from (select reference from (${sql.join(each, sql` union `)}) as hits limit ${limit}) as counted`);
    return rows[0]?.total ?? 0;
  };
  return { where: or(...ways.map(({ fits }) => fits)) ?? sql`false`, areNamed: false, count };
}

/**
 * The range in place of a pattern is what an index may serve under row-level security; the letter behind it stands after
 * all that numbers have.
 */
function withNumber(agency: string, reference: string): Way {
  const fits = sql`${submissions.reference} >= ${reference} and ${submissions.reference} < ${`${reference}z`}`;
  return {
    all: sql`select reference from ${submissions} where ${submissions.agency} = ${agency} and ${fits}`,
    fits,
  };
}

function withWords(agency: string, words: readonly number[]): Way {
  const bears = (word: number, reference: SQL) => sql`exists (select 1 from ${searchTerms} as word
    where word.agency = ${agency} and word.term = ${word} and word.reference = ${reference})`;
  const [first, ...others] = words;
  const all = sql`select hit.reference from ${searchTerms} as hit where ${and(
    sql`hit.agency = ${agency} and hit.term = ${first}`,
    ...others.map((word) => bears(word, sql`hit.reference`)),
  )}`;
  return { all, fits: and(...words.map((word) => bears(word, sql`${submissions.reference}`))) ?? sql`false` };
}
