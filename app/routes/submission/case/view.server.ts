import { drawQrPicture } from '../../../http/qr-picture.server.ts';
import { countNew } from '../../../i18n/describe/case/letters.ts';
import { describeNotices } from '../../../i18n/describe/case/notices.ts';
import { describeReply } from '../../../i18n/describe/case/reply.ts';
import { describeCode } from '../../../i18n/describe/code.ts';
import { describeDeadlines } from '../../../i18n/describe/deadlines.ts';
import { describeEarlierReceipts } from '../../../i18n/describe/earlier-receipts.ts';
import { describeNoToken } from '../../../i18n/describe/no-token.ts';
import { describeState } from '../../../i18n/describe/state.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ErrorsView, NoticeView, ScanView } from '../../../i18n/view.ts';
import type { ShownCase } from '../../../usecases/show-case.ts';
import type { MessageFaults, MessageWritten } from '../../../usecases/write-message.ts';
import type { NoToken } from '../../no-token.server.ts';
import type { Visitor } from '../case-door.server.ts';
import { describeExchange } from './exchange-view.server.ts';
import { linkInCase } from './link-in-case.server.ts';
import { describeRights } from './rights-view.server.ts';

/** A message that could not be sent, as it was typed. */
export type ReplyFailure = {
  readonly kind: 'reply';
  readonly text: string;
  readonly faults: MessageFaults;
  readonly kept: Extract<MessageWritten, { reason: 'faults' }>['documents'];
};

/** An address for notices that is none, as it was typed. */
export type NoticesFailure = { readonly kind: 'notices'; readonly address: string };

export type CaseFailure = ReplyFailure | NoticesFailure | NoToken;

/** The form of a message before anybody has written. */
export const NOTHING_TYPED = { text: '', kept: [], faults: { text: null, documents: [] } } as const;

/** A case as its citizen sees it. */
export function describeCase(visitor: Visitor, shown: ShownCase) {
  const { words, language, url, reference } = visitor;
  const { row, agency, payload } = shown;
  // Only this route's action leaves anything here.
  const failure = visitor.attempt.failure as CaseFailure | null;
  const own = words.service(row.service);
  const isSent = url.searchParams.has('sent');
  const heading = words.say(isSent ? 'common:sent.title' : 'common:status.title');
  const reply = describeReply(words, {
    ...(failure?.kind === 'reply' ? failure : NOTHING_TYPED),
  });
  const notices = describeNotices(words, {
    isOn: shown.isNotified,
    wrong: failure?.kind === 'notices' ? failure.address : null,
  });
  const errors = errorsOf(visitor, failure, [...reply.errors, ...(notices?.errors ?? [])]);
  return {
    notices,
    title: titleOf(visitor, { heading, service: own.say('title'), errors }, shown),
    errors,
    heading,
    isSent,
    ...describeFiled(visitor, shown),
    service: own.say('title'),
    scan: isSent ? describeScan(visitor) : null,
    next: { heading: words.say('common:sent.nextHeading'), steps: own.list('service.after') },
    agency: agency && { heading: words.say('common:sent.contactHeading'), ...agency },
    status: linkInCase(visitor, '', words.say('common:sent.status')),
    state: describeState(words, row.state),
    deadlines: describeDeadlines(words, {
      ...shown,
      service: row.service,
      url: `/${language}/submission/${reference}`,
    }),
    ...describeExchange(visitor, shown),
    reply,
    done: describeDone(visitor),
    damaged: describeDamaged(visitor),
    answers: {
      heading: words.say('common:status.answers'),
      language: row.language,
      sections: payload.reviewAsRead,
    },
    ...describeRights(visitor, shown),
    form: {
      action: `/${language}/submission/${reference}`,
      hidden: { form: visitor.visit.formToken, token: shown.messageToken },
    },
    leave: words.say('common:status.leave'),
  };
}

/** When it was filed, what proves that, and what opens it again. */
function describeFiled(visitor: Visitor, { row, entries, fileNumber }: ShownCase) {
  const { words, language, code, reference } = visitor;
  return {
    reference: { label: words.say('common:sent.reference'), value: reference },
    fileNumber:
      fileNumber === null ? null : { label: words.say('case:entries.file-number'), value: fileNumber },
    received: words.say('common:sent.receivedAt', {
      when: formatInstant(language, new Date(row.receivedAt)),
    }),
    code: describeCode(words.say('common:sent.code'), code),
    codeText: words.say('common:sent.codeText'),
    download: linkInCase(visitor, '/receipt.pdf', words.say('common:sent.downloadPdf')),
    earlier: describeEarlierReceipts(words, {
      receivedAt: row.receivedAt,
      entries,
      url: linkInCase(visitor, '', '').href,
    }),
  };
}

/** Made with this page and kept nowhere: the receipt lies at the portal and must not hold the code. */
function describeScan({ words, language, portal, reference, code }: Visitor): ScanView {
  const address = `${portal.ports.origin}/${language}/submission#${reference}.${code}`;
  return {
    alternative: words.say('common:sent.scanAlternative'),
    text: words.say('common:sent.scanText'),
    ...drawQrPicture(address),
  };
}

export type CaseView = ReturnType<typeof describeCase>;

type Titled = {
  readonly heading: string;
  readonly service: string;
  readonly errors: ErrorsView | null;
};

/** "(2 neue Nachrichten) Stand der Bearbeitung – …": in the list of tabs, too. */
function titleOf({ words }: Visitor, { errors, ...facts }: Titled, shown: ShownCase): string {
  const title = pageTitle(words, { ...facts, hasErrors: errors !== null && errors.errors.length > 0 });
  const count = countNew(shown);
  return count === 0 ? title : words.say('case:title', { news: words.say('case:news', { count }), title });
}

function errorsOf(
  { words }: Visitor,
  failure: CaseFailure | null,
  errors: ErrorsView['errors'],
): ErrorsView | null {
  if (failure === null) return null;
  return failure.kind === 'no-token'
    ? describeNoToken(words)
    : { heading: words.say('common:errors.heading'), errors };
}

/** What has just been sent from here. */
function describeDone({ words, url }: Visitor): string | null {
  if (url.searchParams.has('corrected')) return words.say('correction:check.sent');
  if (url.searchParams.has('handed-in')) return words.say('case:later.sent');
  if (url.searchParams.has('not-printed')) return words.say('case:data.notPrinted');
  return url.searchParams.has('written') ? words.say('case:reply.sent') : null;
}

/** A document that could not be handed out. */
function describeDamaged({ words, url }: Visitor): NoticeView | null {
  if (!url.searchParams.has('damaged')) return null;
  const [heading, paragraphs] = [words.say('case:damaged.heading'), words.list('case:damaged.lines')];
  return { kind: 'notice', id: 'damaged', tone: 'warning', heading, paragraphs };
}
