import type { LinkView } from '../../i18n/view.ts';
import type { InboxWish } from '../../usecases/inbox-wish.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { servicesOf } from './list-action.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { fromStart, readWish, wishQuery, wishUrl } from './wish.ts';

export type WayOnView = {
  readonly back: LinkView;
  readonly next: LinkView | null;
  readonly hasShortcuts: boolean;
};

/** Back to the list a case was opened from, and on to the next case of that list; `null` after the last. */
export async function describeWayOn(officer: Officer): Promise<WayOnView> {
  const { words, language } = officer;
  const secrecy = secrecyOf(officer);
  const wish = wishOf(officer);
  const { next, desk } = await wayOnFrom(officer);
  const query = wishQuery(wish, secrecy);
  return {
    hasShortcuts: desk.hasShortcuts,
    back: { href: wishUrl(language, wish, secrecy), text: words.say('inbox:case.back') },
    next:
      next === null
        ? null
        : {
            href: `${caseUrl(language, next)}${query === '' ? '' : `?${query}`}`,
            text: words.say('inbox:case.next', { reference: next }),
          },
  };
}

/** The number of the case that follows in the list a case was opened from; `null` after the last. */
export async function nextCase(officer: Officer): Promise<string | null> {
  return (await wayOnFrom(officer)).next;
}

function wayOnFrom(officer: Officer) {
  const { portal, member, reference } = officer;
  return portal.showWayOn({ member, wish: wishOf(officer), reference });
}

function wishOf(officer: Officer): InboxWish {
  const known = { services: servicesOf(officer), ...secrecyOf(officer) };
  return fromStart(readWish(officer.url.searchParams, known));
}
