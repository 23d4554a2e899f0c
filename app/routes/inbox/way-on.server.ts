import type { LinkView } from '../../i18n/view.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { servicesOf } from './list-action.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { fromStart, readWish, wishQuery, wishUrl } from './wish.ts';

export type WayOn = {
  readonly back: LinkView;
  readonly next: LinkView | null;
  readonly hasShortcuts: boolean;
};

/** Back to the list a case was opened from, and on to the next case of that list; `null` after the last. */
export async function describeWayOn(officer: Officer): Promise<WayOn> {
  const { words, language, portal, member, reference, url } = officer;
  const secrecy = secrecyOf(officer);
  const wish = fromStart(readWish(url.searchParams, { services: servicesOf(officer), ...secrecy }));
  const [next, { desk }] = await Promise.all([
    portal.nextInInbox({ member, wish, reference }),
    portal.showDesk({ member }),
  ]);
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
