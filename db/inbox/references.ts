import { and, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import { COUNTED } from './model.ts';
import type { Order } from './order.ts';
import { totalOf } from './selection.ts';
import type { Selection } from './selection.ts';

type Facts = {
  readonly order: Order;
  readonly selection: Selection;
  readonly limit: number;
};

/** The numbers of the cases on a page, in the order they stand from its beginning: `before` runs backwards. */
type References = readonly string[];

/** How many cases there are, and the page where they are `few`; `null` where they are too many to be sorted. */
export async function gather(orm: Orm, { order, selection, limit }: Facts, few: number) {
  const { place, own, beyond, keys, isNewestFirst, isBackwards } = order;
  const further = sql.raw(isBackwards ? '<' : '>');
  const rest = own === null ? undefined : sql`place ${further} ${own} or (place = ${own} and ${beyond})`;
  const { rows } = await orm.execute<{ total: number; references: References | null }>(sql`
    with found as materialized (
      select reference, received_at, due_on, ${place} as place from ${submissions} where ${selection.where}
      limit ${COUNTED + 1}),
    counted as (select count(*)::int as total from found)
    select total, case when total <= ${few} then array(
      select reference from found where ${rest ?? sql`true`}
      order by place ${direction(isBackwards)}, ${ordered(keys, isNewestFirst)} limit ${limit}) end as references
    from counted`);
  return { ...totalOf(rows[0]?.total ?? 0), references: rows[0]?.references ?? null };
}

type Row = { readonly reference: string };

/**
 * One section after the other, until the page is full: most pages end in the first. The page is found by the case it
 * begins beside, so the last one costs what the first one does (keyset pagination).
 */
export async function walk(orm: Orm, { order, selection, limit }: Facts): Promise<References> {
  const { sections, own, beyond, keys, isNewestFirst, isBackwards } = order;
  const from = own ?? (isBackwards ? sections.length - 1 : 0);
  const ahead = isBackwards ? sections.slice(0, from + 1).reverse() : sections.slice(from);
  const found: string[] = [];
  for (const [index, section] of ahead.entries()) {
    const rest = index === 0 && own !== null ? beyond : undefined;
    const { rows } = await orm.execute<Row>(sql`
      select reference from ${submissions} where ${and(selection.where, section, rest)}
      order by ${ordered(keys, isNewestFirst)} limit ${limit - found.length}`);
    found.push(...rows.map(({ reference }) => reference));
    if (found.length === limit) break;
  }
  return found;
}

function ordered(keys: readonly SQL[], isNewestFirst: boolean): SQL {
  return sql.join(
    keys.map((key) => sql`${key} ${direction(isNewestFirst)}`),
    sql`, `,
  );
}

function direction(isDown: boolean): SQL {
  return sql.raw(isDown ? 'desc' : 'asc');
}
