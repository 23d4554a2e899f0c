import { demand } from './policy/may.ts';
import type { Agency, InboxPage, InboxQuery, Ports, StaffMember } from './ports.ts';

/** What a caseworker wants to see: `assigned` is `me`, `nobody` or the id of a colleague; others count as all. */
export type InboxWish = Omit<InboxQuery, 'agency' | 'assignee'> & { readonly assigned: string | null };

export type ShownInbox = InboxPage & {
  /** The wish as it could be fulfilled. */
  readonly wish: InboxWish;
  readonly pages: number;
  /** All cases of the authority, whatever was chosen. */
  readonly all: number;
  readonly agency: Agency | null;
  readonly colleagues: readonly StaffMember[];
};

type InboxPorts = Pick<Ports, 'submissions' | 'staff' | 'agencies'>;

/** The applications of the caseworker's own authority; a page beyond the last one is the last one. */
export async function listInbox(
  { submissions, staff, agencies }: InboxPorts,
  { member, wish }: { readonly member: StaffMember; readonly wish: InboxWish },
): Promise<ShownInbox> {
  demand({ ...member, kind: 'staff' }, 'list', { kind: 'agency', agency: member.agency });
  const colleagues = await staff.ofAgency(member.agency);
  const known = withKnown(wish, colleagues);
  const query = { ...known, agency: member.agency, assignee: assigneeOf(known.assigned, member) };
  const everything = { ...query, state: null, service: null, assignee: null, page: 1, size: 0 };
  const [first, all, agency] = await Promise.all([
    submissions.list(query),
    submissions.list(everything),
    agencies.find(member.agency),
  ]);
  const pages = Math.max(1, Math.ceil(first.total / query.size));
  const page = Math.min(query.page, pages);
  const shown = page === query.page ? first : await submissions.list({ ...query, page });
  return { ...shown, wish: { ...known, page }, pages, all: all.total, agency, colleagues };
}

function withKnown(wish: InboxWish, colleagues: readonly StaffMember[]): InboxWish {
  const choices = ['me', 'nobody', ...colleagues.map(({ id }) => id)];
  return { ...wish, assigned: choices.find((choice) => choice === wish.assigned) ?? null };
}

function assigneeOf(assigned: string | null, member: StaffMember): string | null {
  return assigned === 'me' ? member.id : assigned;
}
