import { and, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { submissions } from '../schema.ts';
import type { InboxQuery } from './model.ts';
import { orderOf } from './order.ts';
import type { Order } from './order.ts';
import type { Selection } from './selection.ts';

type Facts = {
  readonly selection: Selection;
  readonly limit: number;
};

/**
 * The numbers of the cases on a page, in the order they stand from its beginning: `before` runs backwards. The
 * page is found by the case it begins beside, so the last one costs what the first one does (keyset pagination).
 */
export async function references(orm: Orm, query: InboxQuery, facts: Facts): Promise<readonly string[]> {
  const order = await orderOf(orm, query);
  return facts.selection.areFew ? gathered(orm, order, facts) : walked(orm, order, facts);
}

type Row = { readonly reference: string };

async function gathered(orm: Orm, order: Order, { selection, limit }: Facts): Promise<readonly string[]> {
  const { place, own, beyond, keys, isNewestFirst, isBackwards } = order;
  const further = sql.raw(isBackwards ? '<' : '>');
  const rest = own === null ? undefined : sql`place ${further} ${own} or (place = ${own} and ${beyond})`;
  const { rows } = await orm.execute<Row>(sql`
    select reference from (
      select reference, received_at, due_on, ${place} as place from ${submissions} where ${selection.where}) as found
    where ${rest ?? sql`true`}
    order by place ${direction(isBackwards)}, ${ordered(keys, isNewestFirst)} limit ${limit}`);
  return rows.map(({ reference }) => reference);
}

/** One section after the other, until the page is full: most pages end in the first. */
async function walked(orm: Orm, order: Order, { selection, limit }: Facts): Promise<readonly string[]> {
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
