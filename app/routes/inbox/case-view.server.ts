import { describeChangesOfCase } from '../../i18n/describe/correction/changes.ts';
import { describeRequestLink } from '../../i18n/describe/correction/request-link.ts';
import { nameOwed } from '../../i18n/describe/case/owed.ts';
import { describeAssignee } from '../../i18n/describe/inbox/assignee.ts';
import { describeAsRead } from '../../i18n/describe/inbox/as-read.ts';
import { describeDocuments } from '../../i18n/describe/inbox/documents.ts';
import { describeFollowed } from '../../i18n/describe/inbox/followed.ts';
import { describeExcerpts, describePayload } from '../../i18n/describe/inbox/payload.ts';
import { describeAwaited } from '../../i18n/describe/desk/opinions.ts';
import { describeUndo } from '../../i18n/describe/desk/undo.ts';
import { describeChronicle } from '../../i18n/describe/desk/chronicle.ts';
import { describeDeadlines } from '../../i18n/describe/deadlines.ts';
import { describeEarlierReceipts } from '../../i18n/describe/earlier-receipts.ts';
import { describeErasedAfter } from '../../i18n/describe/erased-after.ts';
import { describeState } from '../../i18n/describe/state.ts';
import { formatInstant } from '../../i18n/format.ts';
import { officialLanguage } from '../../i18n/languages.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { LinkView } from '../../i18n/view.ts';
import type { OfficeCase } from '../../usecases/show-office-case.ts';
import type { CaseFailure } from './case/failure.ts';
import { describeForms } from './case/forms-view.server.ts';
import { PARTS } from './case/parts.ts';
import { describeNotice, finishedCase } from './case/notice-view.server.ts';
import { caseInListUrl, caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { describeStaffBar } from './staff-bar.tsx';

/** A case with everything a caseworker decides by, in words. */
export function describeOfficeCase(officer: Officer, shown: OfficeCase, failure: CaseFailure | null) {
  const { words, language, reference } = officer;
  const own = caseUrl(language, reference);
  const { errors, ...forms } = describeForms(officer, shown, failure);
  const heading = words.say('inbox:case.title', { reference });
  return {
    title: pageTitle(words, {
      heading,
      service: words.say('inbox:title'),
      hasErrors: errors.length > 0,
    }),
    bar: describeStaffBar(officer),
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    caption: words.service(shown.row.service).say('title'),
    heading,
    notice: describeNotice(officer, shown, failure),
    undo: failure ? null : describeWayBack(officer, shown),
    finished: describeFinished(officer),
    state: describeState(words, shown.row.state),
    facts: describeFacts(officer, shown),
    deadlines: describeDeadlines(words, {
      service: shown.row.service,
      deadlines: shown.deadlines,
      asked: shown.asked,
      url: own,
    }),
    jump: describeJump(officer),
    news: describeNews(officer, shown),
    ...describeContents(officer, shown, own),
    history: describeChronicle(words, shown.entries, { isWhole: false }),
    ...forms,
  };
}

function describeWayBack({ words, portal, url }: Officer, shown: OfficeCase) {
  const [done = '', was = ''] = ['done', 'was'].map((name) => url.searchParams.get(name) ?? '');
  return describeUndo(words, { ...shown, done, was, wordsIn: portal.words });
}

/** The way back to the case that was finished just now. */
function describeFinished(officer: Officer): LinkView | null {
  const about = finishedCase(officer);
  if (about === null) return null;
  const text = officer.words.say('desk:done.look', { reference: about });
  return { href: caseInListUrl({ ...officer, reference: about }), text };
}

export type CaseView = ReturnType<typeof describeOfficeCase>;

function describeFacts({ words, language }: Officer, shown: OfficeCase) {
  const { row, assignee, fileNumber, marked, isIdentityOpen, opinions, today } = shown;
  const awaited = describeAwaited(words, { rows: opinions, today });
  const erased = describeErasedAfter(words, row);
  return [
    {
      label: words.say('inbox:columns.received'),
      value: formatInstant(language, new Date(row.receivedAt)),
    },
    { label: words.say('inbox:columns.assignee'), value: describeAssignee(words, assignee) },
    ...(fileNumber === null ? [] : [{ label: words.say('desk:fileNumber.label'), value: fileNumber }]),
    ...(marked.length === 0
      ? []
      : [
          {
            label: words.say('inbox:columns.labels'),
            value: marked.map(({ name }) => name).join(', '),
          },
        ]),
    ...(awaited === null ? [] : [{ label: words.say(PARTS.opinions.word), value: awaited }]),
    ...(erased === null ? [] : [{ label: words.say('inbox:case.erased'), value: erased }]),
    ...(isIdentityOpen
      ? [{ label: words.say('inbox:case.identity'), value: words.say('inbox:case.identityOpen') }]
      : []),
  ];
}

function describeJump({ words }: Officer) {
  const parts = Object.entries(PARTS).map(([part, { word, key }]) => [part, { text: words.say(word), key }]);
  // Made from the very table that names its keys.
  return {
    label: words.say('inbox:case.jump'),
    parts: Object.fromEntries(parts) as Readonly<
      Record<keyof typeof PARTS, { readonly text: string; readonly key: string }>
    >,
  };
}

function describeNews(officer: Officer, { row, entries }: OfficeCase) {
  const { words, language, reference } = officer;
  const seen = String(entries.at(-1)?.position ?? 0);
  const query = new URLSearchParams({ seen, version: String(row.version) });
  return {
    url: `${caseUrl(language, reference)}/news?${query.toString()}`,
    page: caseInListUrl(officer),
    words: { reload: words.say('desk:news.reload'), beside: words.say('desk:news.beside') },
  };
}

function describeContents({ words, portal }: Officer, shown: OfficeCase, own: string) {
  const { row, payload } = shown;
  return {
    answers: {
      sections: describeFollowed(words, payload.review, {
        service: row.service,
        entries: shown.entries.filter((entry) => entry.kind === 'document'),
        kept: portal.words(officialLanguage),
      }),
      asRead: describeAsRead(words, { language: row.language, review: payload.reviewAsRead }),
      changes: describeChangesOfCase(words, shown.changes),
      correct: describeRequestLink(words, row.state, own),
    },
    files: [
      { href: `${own}/receipt.pdf`, text: words.say('inbox:case.receipt') },
      ...describeEarlierReceipts(words, { ...row, entries: shown.entries, url: own }),
      { href: `${own}/data.json`, text: words.say('inbox:case.data') },
      ...describePayload(words, payload.files, own),
      { href: `${own}/print`, text: words.say('desk:print.link') },
      { href: `${own}/new-code`, text: words.say('case:newCode.link') },
      ...(shown.maySeeAudit ? [{ href: `${own}/audit`, text: words.say('desk:audit.link') }] : []),
    ],
    excerpts: describeExcerpts(words, shown, own),
    documents: describeDocuments(words, documentsOf(shown), (id) => `${own}/documents/${id}`),
    owed: describeOwed({ words }, shown),
    noDocuments: words.say('inbox:case.noDocuments'),
  };
}

/** What came with the application, and what followed. */
function documentsOf({ payload, entries }: OfficeCase) {
  const followed = entries.flatMap((entry) => (entry.kind === 'document' ? entry.body.documents : []));
  return [...payload.documents, ...followed];
}

/** What the form has let follow and nobody has sent yet. */
function describeOwed({ words }: Pick<Officer, 'words'>, { row, owed }: OfficeCase) {
  if (owed.length === 0) return null;
  const own = words.service(row.service);
  return {
    heading: words.say('inbox:case.owed'),
    lines: owed.map((document) => nameOwed(own, document)),
  };
}
