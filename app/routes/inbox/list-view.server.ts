import { describeBatch, describeOutcome } from '../../i18n/describe/inbox/batch.ts';
import { describeFilter, isFiltered } from '../../i18n/describe/inbox/filter.ts';
import { describeCount, describePages } from '../../i18n/describe/inbox/pages.ts';
import { describeInboxTable } from '../../i18n/describe/inbox/table.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { LinkView, NoticeView } from '../../i18n/view.ts';
import type { ShownInbox } from '../../usecases/list-inbox.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import type { ListAttempt } from './list-action.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { describeStaffBar } from './staff-bar.tsx';
import { fromStart, wishQuery, wishUrl } from './wish.ts';
import type { Secrecy } from './wish.ts';

type Facts = {
  readonly shown: ShownInbox;
  readonly services: readonly string[];
  readonly attempt: ListAttempt | null;
};

/** The list with everything around it, in words. */
export function describeList(officer: Officer, { shown, services, attempt }: Facts) {
  const { words, language, visit } = officer;
  const { wish, agency } = shown;
  const secrecy = secrecyOf(officer);
  const heading = words.say('inbox:title');
  const count = describeCount(words, { shown, all: shown.all });
  const own = wishUrl(language, wish, secrecy);
  const form = { action: own, hidden: { form: visit.formToken } };
  return {
    title: pageTitle(words, {
      heading: count,
      service: heading,
      hasErrors: attempt !== null && isFault(attempt),
    }),
    bar: describeStaffBar(officer),
    heading,
    lead: words.say('inbox:lead', { agency: agency?.name ?? '' }),
    toRows: words.say('inbox:toRows'),
    asked: {
      href: `/${language}/inbox/opinions`,
      text: words.say(
        shown.opinionsAsked.overdue === 0 ? 'desk:asked.link' : 'desk:asked.overdueLink',
        shown.opinionsAsked,
      ),
    },
    setUp: { href: `/${language}/inbox/desk`, text: words.say('inbox:desk.title') },
    notice: attempt && describeAttempt(officer, attempt),
    views: describeViews(officer, shown),
    filter: {
      view: describeFilter(words, {
        ...wish,
        ...shown,
        services,
        member: officer.member,
        resetUrl: wishUrl(language, nothingChosen(wish), secrecy),
      }),
      action: `/${language}/inbox`,
      hidden: { form: visit.formToken, sort: wish.sort, direction: wish.direction },
    },
    table: describeTable(officer, { shown, attempt, secrecy, count }),
    pages: describePages(words, {
      ...shown,
      ...wish,
      total: shown,
      pageUrl: (way) => pageUrl(officer, { shown, way, secrecy }),
    }),
    batch: { view: describeBatch(words, shown), form },
    news: describeNews(officer, { shown, secrecy }),
    hasShortcuts: shown.desk.hasShortcuts,
  };
}

export type ListView = ReturnType<typeof describeList>;

type Shown = { readonly shown: ShownInbox; readonly secrecy: Secrecy };

function describeTable(
  { words, language }: Officer,
  { shown, attempt, secrecy, count }: Shown & Pick<Facts, 'attempt'> & { readonly count: string },
) {
  const { wish, rows } = shown;
  const query = wishQuery(fromStart(wish), secrecy);
  return describeInboxTable(words, {
    ...wish,
    rows,
    today: shown.today,
    picked: attempt?.kind === 'batch' ? attempt.picked : [],
    caption: count,
    isFiltered: isFiltered(wish),
    hidden: shown.desk.hiddenColumns,
    orderUrl: (order) => wishUrl(language, fromStart({ ...wish, ...order }), secrecy),
    // The case knows the list it was opened from, and so what comes next.
    caseUrl: (reference) => `${caseUrl(language, reference)}${query === '' ? '' : `?${query}`}`,
  });
}

function nothingChosen(wish: ShownInbox['wish']): ShownInbox['wish'] {
  const nothing = {
    state: null,
    service: null,
    assigned: null,
    label: null,
    period: null,
    due: null,
  } as const;
  return fromStart({ ...wish, ...nothing, isUnread: false, search: '' });
}

function pageUrl(
  { language }: Officer,
  { shown: { wish, rows }, way, secrecy }: Shown & { readonly way: 'previous' | 'next' },
): string {
  const isNext = way === 'next';
  const beside = isNext ? rows.at(-1) : rows[0];
  const position = beside && ({ reference: beside.reference, side: isNext ? 'after' : 'before' } as const);
  return wishUrl(
    language,
    { ...wish, page: wish.page + (isNext ? 1 : -1), position: position ?? null },
    secrecy,
  );
}

function describeViews(officer: Officer, { views, wish }: ShownInbox) {
  const { words, language, visit, url, member } = officer;
  const own: readonly LinkView[] = views.map(({ name, query }) => ({
    href: `/${language}/inbox${query === '' ? '' : `?${query}`}`,
    text: name,
  }));
  const statistics = { href: `/${language}/inbox/statistics`, text: words.say('statistics:title') };
  const links = member.role === 'lead' ? [...own, statistics] : own;
  return {
    label: words.say('inbox:views.label'),
    links,
    save: isFiltered({ ...wish, search: '' })
      ? {
          hint: wish.search === '' ? null : words.say('inbox:views.notSearch'),
          summary: words.say('inbox:views.keep'),
          name: words.say('inbox:views.name'),
          button: words.say('inbox:views.save'),
          form: { action: `${url.pathname}${url.search}`, hidden: { form: visit.formToken } },
        }
      : null,
    readAll: {
      button: words.say('inbox:readAll'),
      form: { action: `${url.pathname}${url.search}`, hidden: { form: visit.formToken } },
    },
  };
}

function describeNews({ words, language }: Officer, { shown, secrecy }: Shown) {
  const query = new URLSearchParams(wishQuery(fromStart(shown.wish), secrecy));
  query.set('since', shown.at);
  return {
    url: `/${language}/inbox/news?${query.toString()}`,
    words: { reload: words.say('inbox:news.reload') },
  };
}

function isFault(attempt: ListAttempt): boolean {
  if (attempt.kind !== 'batch') return true;
  return attempt.outcome.left.length > 0 || attempt.outcome.done.length === 0;
}

function describeAttempt({ words }: Officer, attempt: ListAttempt): NoticeView {
  if (attempt.kind === 'batch') return describeOutcome(words, attempt.outcome);
  const key = attempt.kind === 'view' ? 'inbox:views.nameMissing' : 'common:problems.noToken';
  return {
    kind: 'notice',
    id: 'outcome',
    tone: 'warning',
    heading: words.say('common:errors.heading'),
    paragraphs: [words.say(key)],
  };
}
