import { eq, inArray, sql } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { caseLabels, labels } from '../desk-schema.ts';
import { staff, submissions } from '../schema.ts';
import { unreadBy } from './filter.ts';
import type { Few, InboxPage, InboxQuery, InboxRow, InboxTotal, Reader } from './model.ts';
import { orderOf } from './order.ts';
import { gather, walk } from './references.ts';
import { select } from './selection.ts';

/** One page of an agency's cases. */
export async function listCases(orm: Orm, query: InboxQuery, few: Few): Promise<InboxPage> {
  const { size, position } = query;
  const { references, ...total } = await found(orm, query, few);
  const isBackwards = position?.side === 'before';
  const page = isBackwards ? references.slice(0, size).reverse() : references.slice(0, size);
  const [hasMore, isPast] = [references.length > size, position !== null];
  return {
    ...total,
    rows: await rowsOf(orm, query.reader, page),
    hasPrevious: isBackwards ? hasMore : isPast,
    hasNext: isBackwards ? isPast : hasMore,
  };
}

type Found = InboxTotal & { readonly references: readonly string[] };

/** The numbers of a page's cases and of one more, if there is one. */
async function found(orm: Orm, query: InboxQuery, few: Few): Promise<Found> {
  const facts = { ...(await planOf(orm, query, few)), limit: query.size + 1 };
  if (facts.selection.mayBeFew) {
    const { references, ...total } = await gather(orm, facts, few.gathered);
    return { references: references ?? (await walk(orm, facts)), ...total };
  }
  const [references, total] = await Promise.all([walk(orm, facts), facts.selection.count()]);
  return { references, ...total };
}

/** The number of the case that follows the one that the query begins beside; `null` after the last. */
export async function nextCase(orm: Orm, query: InboxQuery, few: Few): Promise<string | null> {
  const facts = { ...(await planOf(orm, query, few)), limit: 1 };
  const gathered = facts.selection.mayBeFew ? await gather(orm, facts, few.gathered) : null;
  const [next] = gathered?.references ?? (await walk(orm, facts));
  return next ?? null;
}

async function planOf(orm: Orm, query: InboxQuery, few: Few) {
  const [selection, order] = await Promise.all([select(orm, query, few), orderOf(orm, query)]);
  return { selection, order };
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
