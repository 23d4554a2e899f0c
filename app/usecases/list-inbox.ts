import { momentOf } from './context-of.ts';
import { demand } from './policy/may.ts';
import { filterOf, isWhole, wholeInbox, withKnown } from './inbox-wish.ts';
import type { InboxWish } from './inbox-wish.ts';
import type {
  Agency,
  Desk,
  InboxFilter,
  InboxPage,
  InboxQuery,
  InboxTotal,
  Label,
  OpenOpinions,
  Ports,
  SavedView,
  StaffMember,
} from './ports.ts';
import { withoutFalseHits } from './without-false-hits.ts';

export type ShownInbox = InboxPage & {
  /** The wish as it could be fulfilled. */
  readonly wish: InboxWish;
  /** All cases of the authority, whatever was chosen. */
  readonly all: InboxTotal;
  readonly agency: Agency | null;
  readonly colleagues: readonly StaffMember[];
  readonly labels: readonly Label[];
  readonly views: readonly SavedView[];
  readonly desk: Desk;
  /** How many other agencies wait for an opinion of this one. */
  readonly opinionsAsked: OpenOpinions;
  /** When it was looked; what comes in later is news. */
  readonly at: string;
  /** In Germany's legal time; what was due before is overdue. */
  readonly today: string;
};

type InboxPorts = Pick<
  Ports,
  | 'clock'
  | 'vault'
  | 'catalogue'
  | 'inbox'
  | 'submissions'
  | 'staff'
  | 'agencies'
  | 'labels'
  | 'desks'
  | 'opinions'
  | 'audit'
>;

type Asked = { readonly member: StaffMember; readonly wish: InboxWish };

/** The applications of the caseworker's own authority. */
export async function listInbox(ports: InboxPorts, { member, wish }: Asked): Promise<ShownInbox> {
  const now = ports.clock.now();
  const moment = { at: now.toISOString(), today: momentOf(now).today };
  const [agency, views, known, opinionsAsked] = await Promise.all([
    ports.agencies.find(member.agency),
    ports.desks.viewsOf(member.id),
    knownTo(ports, member),
    ports.opinions.countOpen({ asked: member.agency, today: moment.today }),
  ]);
  const fulfilled = withKnown(wish, known);
  const filter = filterOf(ports, fulfilled, known);
  if (fulfilled.search !== '') await recordSearch(ports, member, moment);
  const [found, whole] = await Promise.all([
    pageOf(ports, queryOf(fulfilled, filter), { member, typed: fulfilled.search }),
    isWhole(filter) ? null : ports.inbox.count(wholeInbox(filter)),
  ]);
  const { colleagues, labels, desk } = known;
  const page = found.position === null ? 1 : Math.max(2, fulfilled.page);
  const shown = { ...fulfilled, position: found.position, page };
  const shownBeside = { agency, colleagues, labels, views, desk, opinionsAsked };
  return { ...found.shown, wish: shown, all: whole ?? totalOf(found.shown), ...shownBeside, ...moment };
}

function totalOf({ total, isMore }: InboxPage): InboxTotal {
  return { total, isMore };
}

/** That somebody searches, and never what for. */
function recordSearch({ audit }: Pick<Ports, 'audit'>, member: StaffMember, { at }: { at: string }) {
  const { agency, id } = member;
  demand({ ...member, kind: 'staff' }, 'search', { kind: 'agency', agency });
  return audit.add({ agency, at, actor: id, action: 'search', reference: '' });
}

/** How many cases of this selection have come in since it was shown; cheap enough to be asked often. */
export async function countNews(
  ports: InboxPorts,
  { member, wish, since }: Asked & { readonly since: string },
): Promise<InboxTotal> {
  const known = await knownTo(ports, member);
  const filter = filterOf(ports, withKnown(wish, known), known);
  const later = new Date(Date.parse(since) + 1).toISOString();
  const from = filter.from !== null && filter.from > later ? filter.from : later;
  return ports.inbox.count({ ...filter, from });
}

export type WayOn = {
  /** The case that follows in the list a case was opened from; `null` after the last. */
  readonly next: string | null;
  readonly desk: Desk;
};

/** How it goes on from a case, at the desk of whoever has it open. */
export async function showWayOn(
  ports: InboxPorts,
  { member, wish, reference }: Asked & { readonly reference: string },
): Promise<WayOn> {
  const known = await knownTo(ports, member);
  const fulfilled = withKnown(wish, known);
  const filter = filterOf(ports, fulfilled, known);
  const position = { reference, side: 'after' } as const;
  return { next: await ports.inbox.next({ ...queryOf(fulfilled, filter), position }), desk: known.desk };
}

/** What the inbox of somebody goes by; nothing of it is read without the right to it. */
async function knownTo({ staff, labels, desks }: InboxPorts, member: StaffMember) {
  demand({ ...member, kind: 'staff' }, 'list', { kind: 'agency', agency: member.agency });
  const [colleagues, own, desk] = await Promise.all([
    staff.ofAgency(member.agency),
    labels.ofAgency(member.agency),
    desks.find(member.id),
  ]);
  return { member, colleagues, labels: own, desk };
}

function queryOf({ sort, direction, position, size }: InboxWish, filter: InboxFilter): InboxQuery {
  return { ...filter, sort, direction, position, size };
}

/** Back at the beginning, it is the first page, whole. */
async function pageOf(
  ports: InboxPorts,
  query: InboxQuery,
  searched: { readonly member: StaffMember; readonly typed: string },
) {
  const { position } = query;
  const found = await ports.inbox.list(query);
  const isFirst = position?.side === 'before' ? !found.hasPrevious : found.rows.length === 0;
  if (position === null || !isFirst)
    return { position, shown: await withoutFalseHits(ports, searched, found) };
  const first = await ports.inbox.list({ ...query, position: null });
  return { position: null, shown: await withoutFalseHits(ports, searched, first) };
}
