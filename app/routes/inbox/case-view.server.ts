import { describeAsRead } from '../../i18n/describe/inbox/as-read.ts';
import { describeChangeForm } from '../../i18n/describe/inbox/change-form.ts';
import type { ChangeFormView, Fault } from '../../i18n/describe/inbox/change-form.ts';
import { describeDocuments } from '../../i18n/describe/inbox/documents.ts';
import { describeExcerpts, describePayload } from '../../i18n/describe/inbox/payload.ts';
import { describeHistory } from '../../i18n/describe/inbox/history.ts';
import { describeState } from '../../i18n/describe/state.ts';
import { formatInstant } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorView, NoticeView } from '../../i18n/view.ts';
import type { OfficeCase } from '../../usecases/show-office-case.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { describeStaffBar } from './staff-bar.tsx';

/** Why a case is shown again, with what was typed. */
export type CaseFailure = {
  readonly kind: 'case';
  readonly typed: { readonly state: string; readonly note: string };
  readonly faults: readonly Fault[];
  readonly notice: 'conflict' | 'no-token' | null;
};

/** A case with everything a caseworker decides by, in words. */
export function describeOfficeCase(officer: Officer, shown: OfficeCase, failure: CaseFailure | null) {
  const { words, language, reference, visit } = officer;
  const { row, payload, history } = shown;
  const own = caseUrl(language, reference);
  const { errors, ...decision } = describeDecision(officer, shown, failure);
  const heading = words.say('inbox:case.title', { reference });
  return {
    kind: 'case' as const,
    title: pageTitle(words, {
      heading,
      service: words.say('inbox:title'),
      hasErrors: errors.length > 0,
    }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox`, text: words.say('inbox:case.back') },
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    caption: words.service(row.service).say('title'),
    heading,
    notice: describeNotice(officer, failure),
    state: describeState(words, row.state),
    facts: describeFacts(officer, shown),
    jump: describeJump(officer),
    answers: {
      sections: payload.review,
      asRead: describeAsRead(words, { language: row.language, review: payload.reviewAsRead }),
    },
    files: [
      { href: `${own}/receipt.pdf`, text: words.say('inbox:case.receipt') },
      { href: `${own}/data.json`, text: words.say('inbox:case.data') },
      ...describePayload(words, payload.files, own),
    ],
    excerpts: describeExcerpts(words, shown, own),
    documents: describeDocuments(words, payload.documents, (id) => `${own}/documents/${id}`),
    noDocuments: words.say('inbox:case.noDocuments'),
    history: describeHistory(
      words,
      history.map(({ at, ...step }) => ({ ...step, at: new Date(at) })),
    ),
    form: { action: own, hidden: { form: visit.formToken, version: String(row.version) } },
    ...decision,
  };
}

export type CaseView = ReturnType<typeof describeOfficeCase>;

function describeFacts({ words, language }: Officer, { row, assignee, isIdentityOpen }: OfficeCase) {
  return [
    {
      label: words.say('inbox:columns.received'),
      value: formatInstant(language, new Date(row.receivedAt)),
    },
    { label: words.say('inbox:columns.assignee'), value: assignee?.name ?? words.say('inbox:nobody') },
    ...(isIdentityOpen
      ? [{ label: words.say('inbox:case.identity'), value: words.say('inbox:case.identityOpen') }]
      : []),
  ];
}

const PARTS = ['answers', 'documents', 'history', 'decide'] as const;

function describeJump({ words }: Officer) {
  const parts = Object.fromEntries(PARTS.map((part) => [part, words.say(`inbox:case.${part}`)]));
  // Made from the very list that names its keys.
  return {
    label: words.say('inbox:case.jump'),
    parts: parts as Readonly<Record<(typeof PARTS)[number], string>>,
  };
}

type Decision = {
  readonly change: ChangeFormView | null;
  readonly errors: readonly ErrorView[];
  readonly take: { readonly button: string; readonly note: string | null } | null;
  /** Said where nothing can follow; `kept` is a message that came too late. */
  readonly final: string | null;
  readonly kept: string | null;
};

/** What can be done now: take the case on, move it, or nothing any more. */
function describeDecision(officer: Officer, shown: OfficeCase, failure: CaseFailure | null): Decision {
  const { words } = officer;
  const { typed, faults } = failure ?? NOTHING_TYPED;
  const change = describeChangeForm(words, { state: shown.row.state, typed, faults });
  if (change)
    return { change, errors: change.errors, take: describeTake(officer, shown), final: null, kept: null };
  return {
    change,
    errors: [],
    take: null,
    final: words.say('inbox:case.final'),
    kept: typed.note === '' ? null : words.say('inbox:change.kept', { note: typed.note }),
  };
}

const NOTHING_TYPED = { typed: { state: '', note: '' }, faults: [] } as const;

/** Whoever has the case already need not take it on. */
function describeTake({ words, member }: Officer, { assignee }: OfficeCase): Decision['take'] {
  if (assignee?.id === member.id) return null;
  return {
    button: words.say('inbox:case.take'),
    note: assignee && words.say('inbox:case.takeOver', { name: assignee.name }),
  };
}

function describeNotice({ words, url }: Officer, failure: CaseFailure | null): NoticeView | null {
  if (failure?.notice === 'conflict') {
    const [heading, text] = [words.say('inbox:change.conflictHeading'), words.say('inbox:change.conflict')];
    return { kind: 'notice', id: 'conflict', tone: 'warning', heading, paragraphs: [text] };
  }
  if (failure?.notice === 'no-token') {
    const [heading, text] = [words.say('common:errors.heading'), words.say('common:problems.noToken')];
    return { kind: 'notice', id: 'no-token', tone: 'warning', heading, paragraphs: [text] };
  }
  const done = ({ taken: 'taken', changed: 'saved' } as const)[url.searchParams.get('done') ?? ''];
  if (failure || done === undefined) return null;
  const [heading, text] = [words.say('inbox:change.doneHeading'), words.say(`inbox:change.${done}`)];
  return { kind: 'notice', id: 'done', tone: 'success', heading, paragraphs: [text] };
}
