import { readSearch } from '#forms/submission/search.ts';
import { momentOf } from './context-of.ts';
import type {
  Desk,
  InboxFilter,
  InboxOrder,
  InboxPosition,
  InboxSearch,
  Label,
  Ports,
  StaffMember,
} from './ports.ts';
import { searchTermSetsOf } from './search-terms.ts';

/** How long ago a case came in; said by the day of looking, so that a saved selection stays true. */
type Period = 'today' | 'week' | 'month' | 'older';

/** By when the office must act. */
type DueChoice = 'overdue' | 'week';

/** What a caseworker wants to see. */
export type InboxWish = InboxOrder &
  Pick<InboxFilter, 'state' | 'service' | 'label' | 'isUnread'> & {
    /** `me`, `nobody`, `gone` or the id of a colleague; others count as all. */
    readonly assigned: string | null;
    readonly period: Period | null;
    readonly due: DueChoice | null;
    /** As it was typed: a case number or its beginning, names, a plate. */
    readonly search: string;
    readonly position: InboxPosition | null;
    /** From 1; only said, never counted from. */
    readonly page: number;
    readonly size: number;
  };

type Known = {
  readonly member: StaffMember;
  readonly desk: Desk;
  readonly colleagues: readonly StaffMember[];
  readonly labels: readonly Label[];
};

/** The wish without what is not there: a colleague or a label that has gone counts as not asked for. */
export function withKnown(wish: InboxWish, { colleagues, labels }: Known): InboxWish {
  const choices = ['me', 'nobody', 'gone', ...colleagues.map(({ id }) => id)];
  return {
    ...wish,
    assigned: choices.find((choice) => choice === wish.assigned) ?? null,
    label: labels.find(({ id }) => id === wish.label)?.id ?? null,
  };
}

/** What the wish means for the store. */
export function filterOf(
  ports: Pick<Ports, 'clock' | 'vault'>,
  wish: InboxWish,
  { member, desk }: Pick<Known, 'member' | 'desk'>,
): InboxFilter {
  const { state, service, label, isUnread, assigned, period, due, search } = wish;
  const now = ports.clock.now();
  return {
    agency: member.agency,
    state,
    service,
    label,
    isUnread,
    assignee: assigned === 'me' ? member.id : assigned,
    ...(period === null ? { from: null, before: null } : limits[period](now)),
    dueBefore: due === null ? null : dayAfter(now, due === 'overdue' ? 0 : WEEK + 1),
    search: searchOf(ports, member.agency, search),
    reader: { id: member.id, readUntil: desk.readUntil },
  };
}

/** All cases of an agency. */
export function wholeInbox({ agency, reader }: Pick<InboxFilter, 'agency' | 'reader'>): InboxFilter {
  return {
    agency,
    reader,
    state: null,
    service: null,
    assignee: null,
    label: null,
    isUnread: false,
    from: null,
    before: null,
    dueBefore: null,
    search: null,
  };
}

/** Whether a filter leaves out nothing of its agency. */
export function isWhole(filter: InboxFilter): boolean {
  const whole = wholeInbox(filter);
  // Both have the same keys.
  const names = Object.keys(whole) as readonly (keyof InboxFilter)[];
  return names.every((name) => filter[name] === whole[name]);
}

const DAY = 86_400_000;
/** Days. */
const WEEK = 7;

const limits: Readonly<Record<Period, (now: Date) => Pick<InboxFilter, 'from' | 'before'>>> = {
  today: (now) => ({ from: startOfDay(now), before: null }),
  week: (now) => ({ from: daysBefore(now, 6), before: null }),
  month: (now) => ({ from: daysBefore(now, 29), before: null }),
  older: (now) => ({ from: null, before: daysBefore(now, 29) }),
};

function daysBefore(now: Date, days: number): string {
  return startOfDay(new Date(now.getTime() - days * DAY));
}

function dayAfter(now: Date, days: number): string {
  return momentOf(new Date(now.getTime() + days * DAY)).today;
}

/** Midnight in Germany's legal time; on the two days a year that are no 24 hours it may miss by one of them. */
function startOfDay(now: Date): string {
  const local = new Date(`${momentOf(now).now}Z`);
  return new Date(now.getTime() - (local.getTime() % DAY) - now.getUTCMilliseconds()).toISOString();
}

/** What was typed may be a number, names or a plate: whatever fits is found. */
function searchOf(ports: Pick<Ports, 'vault'>, agency: string, typed: string): InboxSearch | null {
  if (typed === '') return null;
  const { name, plate } = readSearch(typed);
  const terms = [name, plate]
    .filter((words) => words.length > 0)
    .flatMap((words) => searchTermSetsOf(ports, agency, words));
  return { reference: referenceStart(typed), terms };
}

/** Case numbers are read with and without hyphens; four characters are where one begins to mean something. */
function referenceStart(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[0-9A-Z]{4,12}$/.test(plain)) return null;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
