import type { InboxPage, InboxQuery, Ports, StaffMember } from './ports.ts';

/** The applications of the caseworker's own authority. */
export async function listInbox(
  { submissions, staff }: Pick<Ports, 'submissions' | 'staff'>,
  { member, query }: { readonly member: StaffMember; readonly query: Omit<InboxQuery, 'agency'> },
): Promise<InboxPage & { readonly colleagues: readonly StaffMember[] }> {
  const [page, colleagues] = await Promise.all([
    submissions.list({ ...query, agency: member.agency }),
    staff.ofAgency(member.agency),
  ]);
  return { ...page, colleagues };
}
