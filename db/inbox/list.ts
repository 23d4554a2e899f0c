import { eq, inArray, sql } from 'drizzle-orm';
import type { Orm } from '../connection.ts';
import { caseLabels, labels } from '../desk-schema.ts';
import { staff, submissions } from '../schema.ts';
import { unreadBy } from './filter.ts';
import type { InboxPage, InboxQuery, InboxRow, Reader } from './model.ts';
import { references } from './references.ts';
import type { Selection } from './selection.ts';

/** One page of an agency's cases. */
export async function listCases(orm: Orm, query: InboxQuery, selection: Selection): Promise<InboxPage> {
  const { size, position } = query;
  const [found, total] = await Promise.all([
    references(orm, query, { selection, limit: size + 1 }),
    selection.count(),
  ]);
  const isBackwards = position?.side === 'before';
  const page = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const [hasMore, isPast] = [found.length > size, position !== null];
  return {
    ...total,
    rows: await rowsOf(orm, query.reader, page),
    hasPrevious: isBackwards ? hasMore : isPast,
    hasNext: isBackwards ? isPast : hasMore,
  };
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
