import { formatItem } from '../../../http/uploads/addresses.server.ts';
import { countNew, describeLetters } from '../../../i18n/describe/case/letters.ts';
import { describeOwed } from '../../../i18n/describe/case/owed.ts';
import { describeRemedy } from '../../../i18n/describe/case/remedy.ts';
import { describeSteps } from '../../../i18n/describe/case/steps.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { LinkView } from '../../../i18n/view.ts';
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
    todo: { heading: words.say('case:todo.heading'), ...describeTodo(visitor, shown) },
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

type Todo = { readonly text: string; readonly due: string | null; readonly link: LinkView | null };

function describeTodo(visitor: Visitor, shown: ShownCase): Todo {
  const { words } = visitor;
  const { row, entries, owed, awaited, remedy, isCorrectionWanted } = shown;
  const request = entries.findLast((entry) => entry.kind === 'correction-request');
  if (isCorrectionWanted && request) {
    const page = linkInCase(visitor, '/corrections', words.say('correction:answer.title'));
    return { text: words.say('case:todo.correct'), due: dueIn(visitor, request.body), link: page };
  }
  if (remedy) return { ...describeRemedy(words, remedy), link: null };
  if (row.state !== 'waiting' && !awaited) {
    const text = words.say(owed.length === 0 ? 'case:todo.nothing' : 'case:todo.owed');
    return { text, due: null, link: null };
  }
  const reply = { href: '#reply', text: words.say('case:todo.reply') };
  return { text: words.say('case:todo.answer'), due: dueIn(visitor, awaited), link: reply };
}

function dueIn({ words, language }: Visitor, asked: { readonly due: string | null } | null): string | null {
  const due = asked?.due ?? null;
  return due && words.say('case:todo.due', { date: formatDate(language, due) });
}
