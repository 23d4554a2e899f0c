import { and, asc, count, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { SubmissionState } from '#forms/submission/model.ts';
import type { Orm } from './connection.ts';
import { staff, submissions } from './schema.ts';

export type InboxQuery = {
  readonly agency: string;
  readonly sort: 'reference' | 'service' | 'received' | 'state' | 'assignee';
  readonly direction: 'ascending' | 'descending';
  readonly state: SubmissionState | null;
  readonly service: string | null;
  /** The id of a member of staff, or `nobody`. */
  readonly assignee: string | null;
  /** From 1. */
  readonly page: number;
  readonly size: number;
};

export type InboxPage = { readonly rows: readonly InboxRow[]; readonly total: number };
export type InboxRow = Readonly<
  Pick<
    typeof submissions.$inferSelect,
    'reference' | 'agency' | 'service' | 'serviceVersion' | 'state' | 'assignee' | 'receivedAt' | 'version'
  >
> & { readonly assigneeName: string | null };

const columns = {
  reference: submissions.reference,
  agency: submissions.agency,
  service: submissions.service,
  serviceVersion: submissions.serviceVersion,
  state: submissions.state,
  assignee: submissions.assignee,
  receivedAt: submissions.receivedAt,
  version: submissions.version,
  assigneeName: staff.name,
};

const sortedBy = {
  reference: submissions.reference,
  service: submissions.service,
  received: submissions.receivedAt,
  // In the order of a case's life, as the office works, not of the alphabet.
  state: sql`array_position(array['received','in-progress','waiting','granted','refused','closed','withdrawn'], ${submissions.state})`,
  // Umlauts stand where people look for them, whatever the database's own collation.
  assignee: sql`${staff.name} collate "und-x-icu"`,
} as const satisfies Record<InboxQuery['sort'], unknown>;

/** One page of an agency's submissions; ties stand newest first. */
export async function inbox(orm: Orm, query: InboxQuery): Promise<InboxPage> {
  const wanted = filter(query);
  const [rows, totals] = await Promise.all([
    orm
      .select(columns)
      .from(submissions)
      .leftJoin(staff, eq(staff.id, submissions.assignee))
      .where(wanted)
      .orderBy(...order(query))
      .limit(query.size)
      .offset((query.page - 1) * query.size),
    orm.select({ total: count() }).from(submissions).where(wanted),
  ]);
  return { rows, total: totals[0]?.total ?? 0 };
}

function filter({ agency, state, service, assignee }: InboxQuery): SQL | undefined {
  return and(
    eq(submissions.agency, agency),
    state === null ? undefined : eq(submissions.state, state),
    service === null ? undefined : eq(submissions.service, service),
    assignee === null ? undefined : assignedTo(assignee),
  );
}

function assignedTo(assignee: string): SQL {
  if (assignee === 'nobody') return isNull(submissions.assignee);
  // As text: the name comes out of an address and need not be an id at all.
  return sql`${submissions.assignee}::text = ${assignee}`;
}

function order({ sort, direction }: InboxQuery): readonly [SQL, SQL, SQL] {
  const by = direction === 'ascending' ? asc(sortedBy[sort]) : desc(sortedBy[sort]);
  return [sql`${by} nulls last`, desc(submissions.receivedAt), desc(submissions.reference)];
}
