import { eq, inArray, sql } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { caseLabels, labels } from '../desk-schema.ts';
import { staff, submissions } from '../schema.ts';
import { matching, unreadBy } from './filter.ts';
import { COUNTED } from './model.ts';
import type { InboxFilter, InboxPage, InboxQuery, InboxRow, InboxTotal, Reader } from './model.ts';
import { references } from './references.ts';

/** One page of an agency's cases. */
export async function listCases(orm: Orm, query: InboxQuery): Promise<InboxPage> {
  const counted = await countCases(orm, query);
  const { size, position } = query;
  const found = await references(orm, query, { isFew: !counted.isMore, limit: size + 1 });
  const isBackwards = position?.side === 'before';
  const page = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const [isMore, isPast] = [found.length > size, position !== null];
  return {
    ...counted,
    rows: await rowsOf(orm, query.reader, page),
    hasPrevious: isBackwards ? isMore : isPast,
    hasNext: isBackwards ? isPast : isMore,
  };
}

/** The number of the case that follows another one in a list; `null` after the last. */
export async function nextCase(orm: Orm, query: InboxQuery): Promise<string | null> {
  const { isMore } = await countCases(orm, query);
  const [next] = await references(orm, query, { isFew: !isMore, limit: 1 });
  return next ?? null;
}

/** How many cases a filter means. */
export async function countCases(orm: Orm, wanted: InboxFilter): Promise<InboxTotal> {
  const { rows } = await orm.execute<{ total: number }>(sql`
    select count(*)::int as total
    from (select 1 from ${submissions} where ${matching(wanted)} limit ${COUNTED + 1}) as counted`);
  const total = rows[0]?.total ?? 0;
  return { total: Math.min(total, COUNTED), isMore: total > COUNTED };
}

const columns = {
  reference: submissions.reference,
  agency: submissions.agency,
  service: submissions.service,
  serviceVersion: submissions.serviceVersion,
  state: submissions.state,
  assignee: submissions.assignee,
  receivedAt: submissions.receivedAt,
  dueOn: submissions.dueOn,
  version: submissions.version,
  assigneeName: staff.name,
  isAssigneeGone: sql<boolean>`coalesce(
    ${staff.leftAt} is not null or ${staff.agency} <> ${submissions.agency}, false)`,
  labels: sql<readonly string[]>`array(
    select ${labels.name} from ${caseLabels} join ${labels} on ${labels.id} = ${caseLabels.label}
    where ${caseLabels.reference} = ${submissions.reference} order by lower(${labels.name}))`,
};

async function rowsOf(orm: Orm, reader: Reader, page: readonly string[]): Promise<readonly InboxRow[]> {
  if (page.length === 0) return [];
  const rows = await orm
    .select({ ...columns, isUnread: sql<boolean>`${unreadBy(reader)}` })
    .from(submissions)
    .leftJoin(staff, eq(staff.id, submissions.assignee))
    .where(inArray(submissions.reference, [...page]));
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  // A case that is erased this very moment is in no list any more.
  return page.flatMap((reference) => byReference.get(reference) ?? []);
}
