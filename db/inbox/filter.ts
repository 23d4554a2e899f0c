import { and, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { caseLabels, caseReads, NEVER } from '../desk-schema.ts';
import { staff, submissions } from '../schema.ts';
import type { InboxFilter, Reader } from './model.ts';

/** Which cases a filter means, whatever is searched among them. */
export function matching(wanted: InboxFilter): SQL | undefined {
  return and(eq(submissions.agency, wanted.agency), ...narrowed(wanted));
}

/** Whether it means not all cases of its agency, whatever is searched among them. */
export function isNarrowed(wanted: InboxFilter): boolean {
  return narrowed(wanted).length > 0;
}

function narrowed(wanted: InboxFilter): readonly SQL[] {
  const { agency, state, service, assignee, label, isUnread, from, before, dueBefore, reader } = wanted;
  const each = [
    state === null ? null : eq(submissions.state, state),
    service === null ? null : eq(submissions.service, service),
    assignee === null ? null : assignedTo(agency, assignee),
    label === null ? null : labelled(label),
    isUnread ? unreadBy(reader) : null,
    from === null ? null : gte(submissions.receivedAt, from),
    before === null ? null : lt(submissions.receivedAt, before),
    dueBefore === null ? null : lt(submissions.dueOn, dueBefore),
  ];
  return each.filter((condition) => condition !== null);
}

/**
 * The citizen did something since this caseworker last opened the case and since everything was set read; or the
 * caseworker has set it unread. Written so that the database finds late and marked ones by an index each, and joins
 * with what was opened once.
 */
export function unreadBy({ id, readUntil }: Reader): SQL {
  const own = sql`${caseReads} where ${caseReads.staffId} = ${id}`;
  const isOpened = sql`exists (select 1 from ${own}
    and ${caseReads.reference} = ${submissions.reference} and ${caseReads.at} >= ${submissions.newsAt})`;
  if (readUntil === null) return sql`not ${isOpened}`;
  const isLate = sql`${submissions.newsAt} > ${readUntil}::timestamptz`;
  const isMarked = sql`${submissions.reference} = any(array(
    select ${caseReads.reference} from ${own} and ${caseReads.at} = ${NEVER}))`;
  return sql`((${isLate} or ${isMarked}) and not ${isOpened})`;
}

function assignedTo(agency: string, assignee: string): SQL {
  if (assignee === 'nobody') return isNull(submissions.assignee);
  return assignee === 'gone' ? withSomebodyGone(agency) : eq(submissions.assignee, assignee);
}

/** Who has left, or works for another agency; as an array the database finds each of them by the index. */
function withSomebodyGone(agency: string): SQL {
  return sql`${submissions.assignee} = any(array(
    select ${staff.id} from ${staff} where ${staff.leftAt} is not null or ${staff.agency} <> ${agency}))`;
}

function labelled(label: string): SQL {
  return sql`exists (select 1 from ${caseLabels} where ${caseLabels.label} = ${label}
    and ${caseLabels.reference} = ${submissions.reference})`;
}
