import { formatItem } from '../../../http/uploads/addresses.server.ts';
import { countNew, describeLetters } from '../../../i18n/describe/case/letters.ts';
import { describeOwed } from '../../../i18n/describe/case/owed.ts';
import { describeSteps } from '../../../i18n/describe/case/steps.ts';
import { describeTodo } from '../../../i18n/describe/case/todo.ts';
import type { ShownCase } from '../../../usecases/show-case.ts';
import type { Visitor } from '../case-door.server.ts';
import { linkInCase } from './link-in-case.server.ts';

/** What is to be done now, what was written, and what has happened. */
export function describeExchange(visitor: Visitor, shown: ShownCase) {
  const { words } = visitor;
  const { entries, letters, unread } = shown;
  const count = countNew(shown);
  return {
    news: count === 0 ? null : { href: '#messages', text: words.say('case:news', { count }) },
    todo: {
      heading: words.say('case:todo.heading'),
      tasks: describeTodo(words, {
        ...shown,
        state: shown.row.state,
        correctionUrl: linkInCase(visitor, '/corrections', '').href,
      }),
    },
    owed: describeOwed(words, {
      service: shown.row.service,
      owed: shown.owed,
      urlOf: ({ section: { place }, field }) => {
        const item = place.item.length === 0 ? '' : `/${formatItem(place.item)}`;
        return linkInCase(visitor, `/later/${field.id}${item}`, '').href;
      },
    }),
    messages: {
      heading: words.say('case:messages.heading'),
      none: words.say('case:messages.none'),
      articles: describeLetters(words, { entries, letters, unread, url: linkInCase(visitor, '', '').href }),
    },
    history: {
      heading: words.say('common:status.history'),
      events: describeSteps(words, { entries, letters }),
    },
  };
}
