import { STATES } from '../../i18n/describe/inbox/filter.ts';
import { SORTS } from '../../i18n/describe/inbox/table.ts';
import type { InboxWish } from '../../usecases/list-inbox.ts';

/** Rows on one page of the list. */
const SIZE = 25;

/** The newest first. */
const DEFAULTS = { sort: 'received', direction: 'descending' } as const;

/** What an address asks of the list; whatever it does not know counts as not asked. */
export function readWish(query: URLSearchParams, services: readonly string[]): InboxWish {
  const page = query.get('page') ?? '';
  return {
    sort: oneOf(SORTS, query.get('sort')) ?? DEFAULTS.sort,
    direction: oneOf(['ascending', 'descending'], query.get('direction')) ?? DEFAULTS.direction,
    state: oneOf(STATES, query.get('state')),
    service: oneOf(services, query.get('service')),
    assigned: query.get('assigned') || null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    size: SIZE,
  };
}

/** The address of a wish, without what goes without saying. */
export function wishUrl(language: string, wish: InboxWish): string {
  const { sort, direction, state, service, assigned, page } = wish;
  const isUsual = sort === DEFAULTS.sort && direction === DEFAULTS.direction;
  const asked = Object.entries({
    ...(isUsual ? {} : { sort, direction }),
    state,
    service,
    assigned,
    page: page === 1 ? null : String(page),
  }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const query = new URLSearchParams(asked).toString();
  return `/${language}/inbox${query === '' ? '' : `?${query}`}`;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((each) => each === value) ?? null;
}
