import { and, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { caseLabels, caseReads, NEVER, searchTerms } from '../desk-schema.ts';
import { staff, submissions } from '../schema.ts';
import type { InboxFilter, InboxSearch, Reader } from './model.ts';

/** Which cases a filter means. */
export function matching(wanted: InboxFilter): SQL | undefined {
  const { agency, state, service, assignee, label, isUnread, from, before, dueBefore, search, reader } =
    wanted;
  return and(
    eq(submissions.agency, agency),
    state === null ? undefined : eq(submissions.state, state),
    service === null ? undefined : eq(submissions.service, service),
    assignee === null ? undefined : assignedTo(agency, assignee),
    label === null ? undefined : labelled(label),
    isUnread ? unreadBy(reader) : undefined,
    from === null ? undefined : gte(submissions.receivedAt, from),
    before === null ? undefined : lt(submissions.receivedAt, before),
    dueBefore === null ? undefined : lt(submissions.dueOn, dueBefore),
    search === null ? undefined : foundBy(agency, search),
  );
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

/**
 * One set of numbers, never conditions joined by `or`: for those the database would read every case. The range in place
 * of a pattern is what an index may serve under row-level security; the letter behind it stands after all that numbers have.
 */
function foundBy(agency: string, { reference, terms }: InboxSearch): SQL {
  const numbered = sql`select reference from submissions where agency = ${agency}
    and reference >= ${reference} and reference < ${`${reference ?? ''}z`}`;
  const ways = [...(reference === null ? [] : [numbered]), ...terms.map((all) => withAll(agency, all))];
  if (ways.length === 0) return sql`false`;
  return sql`${submissions.reference} in (${sql.join(
    ways.map((way) => sql`(${way})`),
    sql` union `,
  )})`;
}

function withAll(agency: string, terms: readonly number[]): SQL {
  const each = terms.map(
    (term) => sql`select ${searchTerms.reference} from ${searchTerms}
      where ${searchTerms.agency} = ${agency} and ${searchTerms.term} = ${term}`,
  );
  return sql.join(each, sql` intersect `);
}
