import { DUES, PERIODS, STATES } from '../../i18n/describe/inbox/filter.ts';
import { SORTS } from '../../i18n/describe/inbox/table.ts';
import type { InboxWish } from '../../usecases/inbox-wish.ts';

/** Rows on one page of the list. */
const SIZE = 25;
/** A number, a plate or names; longer than anybody types. */
const LONGEST_SEARCH = 100;

/** What presses most first. */
const DEFAULTS = { sort: 'due', direction: 'ascending' } as const;
const CASE = /^[\w-]{1,20}$/;

/** What somebody searches for is a name: in an address, and so in histories and logs, it stands hidden. */
export type Secrecy = {
  readonly hide: (text: string) => string;
  /** Empty where it was hidden by nobody here. */
  readonly show: (hidden: string) => string;
};

/** What an address asks of the list; whatever it does not know counts as not asked. */
export function readWish(
  query: URLSearchParams,
  { services, show }: { readonly services: readonly string[] } & Pick<Secrecy, 'show'>,
): InboxWish {
  const page = query.get('page') ?? '';
  return {
    sort: oneOf(SORTS, query.get('sort')) ?? DEFAULTS.sort,
    direction: oneOf(['ascending', 'descending'], query.get('direction')) ?? DEFAULTS.direction,
    state: oneOf(STATES, query.get('state')),
    service: oneOf(services, query.get('service')),
    assigned: query.get('assigned') || null,
    label: query.get('label') || null,
    period: oneOf(PERIODS, query.get('period')),
    due: oneOf(DUES, query.get('due')),
    isUnread: query.get('unread') === 'yes',
    search: tidySearch(show(query.get('search') ?? '')),
    position: positionIn(query),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    size: SIZE,
  };
}

/** The address of a wish, without what goes without saying. */
export function wishUrl(language: string, wish: InboxWish, secrecy: Pick<Secrecy, 'hide'>): string {
  const query = wishQuery(wish, secrecy);
  return `/${language}/inbox${query === '' ? '' : `?${query}`}`;
}

/** What of a wish stands behind the `?` of an address. */
export function wishQuery(wish: InboxWish, { hide }: Pick<Secrecy, 'hide'>): string {
  const { sort, direction, state, service, assigned, label, period, due, isUnread, search, position, page } =
    wish;
  const isUsual = sort === DEFAULTS.sort && direction === DEFAULTS.direction;
  const asked = Object.entries({
    ...(isUsual ? {} : { sort, direction }),
    state,
    service,
    assigned,
    label,
    period,
    due,
    unread: isUnread ? 'yes' : null,
    search: search === '' ? null : hide(search),
    ...(position ? { [position.side]: position.reference, page: String(page) } : {}),
  }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams(asked).toString();
}

/** The same selection from its beginning. */
export function fromStart(wish: InboxWish): InboxWish {
  return { ...wish, position: null, page: 1 };
}

/** As it was typed, cut to what can be meant. */
export function tidySearch(typed: string): string {
  return typed.normalize('NFC').trim().slice(0, LONGEST_SEARCH);
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
