import { STATES } from '../../i18n/describe/inbox/filter.ts';
import { SORTS } from '../../i18n/describe/inbox/table.ts';
import { PERIODS } from '../../usecases/inbox-wish.ts';
import type { InboxWish } from '../../usecases/inbox-wish.ts';

/** Rows on one page of the list. */
const SIZE = 25;
/** A number, a plate or names; longer than anybody types. */
const LONGEST_SEARCH = 100;

/** The newest first. */
const DEFAULTS = { sort: 'received', direction: 'descending' } as const;
const CASE = /^[\w-]{1,20}$/;

/** What an address asks of the list; whatever it does not know counts as not asked. */
export function readWish(query: URLSearchParams, services: readonly string[]): InboxWish {
  const page = query.get('page') ?? '';
  return {
    sort: oneOf(SORTS, query.get('sort')) ?? DEFAULTS.sort,
    direction: oneOf(['ascending', 'descending'], query.get('direction')) ?? DEFAULTS.direction,
    state: oneOf(STATES, query.get('state')),
    service: oneOf(services, query.get('service')),
    assigned: query.get('assigned') || null,
    label: query.get('label') || null,
    period: oneOf(PERIODS, query.get('period')),
    isUnread: query.get('unread') === 'yes',
    search: (query.get('search') ?? '').trim().slice(0, LONGEST_SEARCH),
    position: positionIn(query),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    size: SIZE,
  };
}

/** The address of a wish, without what goes without saying. */
export function wishUrl(language: string, wish: InboxWish): string {
  const query = wishQuery(wish);
  return `/${language}/inbox${query === '' ? '' : `?${query}`}`;
}

/** What of a wish stands behind the `?` of an address. */
export function wishQuery(wish: InboxWish): string {
  const { sort, direction, state, service, assigned, label, period, isUnread, search, position, page } = wish;
  const isUsual = sort === DEFAULTS.sort && direction === DEFAULTS.direction;
  const asked = Object.entries({
    ...(isUsual ? {} : { sort, direction }),
    state,
    service,
    assigned,
    label,
    period,
    unread: isUnread ? 'yes' : null,
    search: search || null,
    ...(position ? { [position.side]: position.reference, page: String(page) } : {}),
  }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams(asked).toString();
}

/** The same selection from its beginning. */
export function fromStart(wish: InboxWish): InboxWish {
  return { ...wish, position: null, page: 1 };
}

function positionIn(query: URLSearchParams): InboxWish['position'] {
  for (const side of ['after', 'before'] as const) {
    const reference = query.get(side) ?? '';
    if (CASE.test(reference)) return { reference, side };
  }
  return null;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((each) => each === value) ?? null;
}
