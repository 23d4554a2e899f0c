import { and, eq, gte, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm';
import { caseLabels, caseReads, searchTerms } from '../desk-schema.ts';
import { submissions } from '../schema.ts';
import type { InboxFilter, InboxSearch, Reader } from './model.ts';

/** Which cases a filter means. */
export function matching(wanted: InboxFilter): SQL | undefined {
  const { agency, state, service, assignee, label, isUnread, from, before, search, reader } = wanted;
  return and(
    eq(submissions.agency, agency),
    state === null ? undefined : eq(submissions.state, state),
    service === null ? undefined : eq(submissions.service, service),
    assignee === null ? undefined : assignedTo(assignee),
    label === null ? undefined : labelled(label),
    isUnread ? unreadBy(reader) : undefined,
    from === null ? undefined : gte(submissions.receivedAt, from),
    before === null ? undefined : lt(submissions.receivedAt, before),
    search === null ? undefined : foundBy(agency, search),
  );
}

/** The citizen did something since this caseworker last opened the case. */
export function unreadBy({ id, readUntil }: Reader): SQL {
  const isLate = readUntil === null ? undefined : sql`${submissions.newsAt} > ${readUntil}::timestamptz`;
  const isOpened = sql`exists (select 1 from ${caseReads} where ${caseReads.staffId} = ${id}
    and ${caseReads.reference} = ${submissions.reference} and ${caseReads.at} >= ${submissions.newsAt})`;
  return sql`(${and(isLate, sql`not ${isOpened}`)})`;
}

function assignedTo(assignee: string): SQL {
  return assignee === 'nobody' ? isNull(submissions.assignee) : eq(submissions.assignee, assignee);
}

function labelled(label: string): SQL {
  return sql`exists (select 1 from ${caseLabels} where ${caseLabels.label} = ${label}
    and ${caseLabels.reference} = ${submissions.reference})`;
}

function foundBy(agency: string, { reference, terms }: InboxSearch): SQL {
  const ways = [
    // A case number has no character that a pattern would read as its own.
    ...(reference === null ? [] : [like(submissions.reference, `${reference}%`)]),
    ...terms.map((all) => sql`${submissions.reference} in (${withAll(agency, all)})`),
  ];
  return or(...ways) ?? sql`false`;
}

function withAll(agency: string, terms: readonly number[]): SQL {
  const each = terms.map(
    (term) => sql`select ${searchTerms.reference} from ${searchTerms}
      where ${searchTerms.agency} = ${agency} and ${searchTerms.term} = ${term}`,
  );
  return sql.join(each, sql` intersect `);
}
