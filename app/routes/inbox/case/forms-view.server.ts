import { describeAssignee } from '../../../i18n/describe/inbox/assignee.ts';
import { describeChangeForm } from '../../../i18n/describe/inbox/change-form.ts';
import {
  describeDecisionForm,
  describeProposal,
  describeSent,
} from '../../../i18n/describe/desk/decision.ts';
import { describeFileNumber } from '../../../i18n/describe/desk/file-number.ts';
import { describeHandling } from '../../../i18n/describe/desk/handling.ts';
import { describeMessages } from '../../../i18n/describe/desk/messages.ts';
import { describeOpinions } from '../../../i18n/describe/desk/opinions.ts';
import { describeNotes } from '../../../i18n/describe/desk/notes.ts';
import { describeOwnTime } from '../../../i18n/describe/desk/own-time.ts';
import { describeTextWithoutForm } from '../../../i18n/describe/desk/text-without-form.ts';
import type { OfficeCase } from '../../../usecases/show-office-case.ts';
import type { CaseFault } from './act.ts';
import type { CaseFailure } from './failure.ts';
import { caseInListUrl, caseUrl } from '../door.server.ts';
import type { Officer } from '../door.server.ts';
import type { LetterView } from './letter.tsx';

/** Every form of the page, with what was typed into it and what was wrong with it. */
export function describeForms(officer: Officer, shown: OfficeCase, failure: CaseFailure | null) {
  const { words } = officer;
  const { typed, faults } = failure ?? NOTHING_TYPED;
  const change = describeChangeForm(words, {
    state: shown.row.state,
    mayClose: shown.mayClose,
    typed,
    faults: faults.filter(isOnChange),
  });
  const notes = describeNotes(words, {
    entries: shown.entries,
    typed: typedAt(failure, 'internal'),
    faults: faults.filter((fault) => fault.field === 'internal'),
  });
  const ownTime = describeOwnTime(words, {
    ...shown,
    typed,
    faults: faults.filter((fault) => fault.field === 'extension' || fault.field === 'until'),
  });
  const fileNumber = describeFileNumber(words, {
    ...shown,
    typed,
    faults: faults.filter((fault) => fault.field === 'fileNumber'),
  });
  const messages = describeExchange(officer, shown, failure);
  const decision = describeDecision(officer, shown, failure);
  return {
    form: describeForm(officer, shown),
    take: change && describeTake(officer, shown),
    change,
    handling: describeHandling(words, {
      ...shown,
      assignee: shown.row.assignee,
      isFinal: change === null,
    }),
    messages,
    opinions: describeAsked(officer, shown, { isFinal: change === null }),
    notes,
    ownTime,
    fileNumber,
    ...decision,
    final: change ? null : words.say('inbox:case.final'),
    kept: describeTextWithoutForm(words, typed, {
      note: change,
      letter: decision.decision,
      extension: ownTime.extension,
    }),
    errors: [
      ...messages.errors,
      ...notes.errors,
      ...(change?.errors ?? []),
      ...ownTime.errors,
      ...fileNumber.errors,
      ...(decision.decision?.errors ?? []),
    ],
  };
}

const NOTHING_TYPED: Pick<CaseFailure, 'typed' | 'faults'> = { typed: {}, faults: [] };

/** What both sides wrote, and the form for one more message. */
function describeExchange(
  { words }: Officer,
  { row, entries, today }: OfficeCase,
  failure: CaseFailure | null,
) {
  const own = caseUrl(words.language, row.reference);
  return describeMessages(words, {
    entries,
    urlOf: (id) => `${own}/documents/${id}/view`,
    today,
    typed: failure?.typed ?? {},
    kept: failure?.kept ?? [],
    faults: (failure?.faults ?? []).filter(isOnMessage),
  });
}

/** What other agencies are asked. */
function describeAsked(
  { words }: Officer,
  { row, entries, opinions, today }: OfficeCase,
  { isFinal }: { readonly isFinal: boolean },
) {
  const own = caseUrl(words.language, row.reference);
  return describeOpinions(words, {
    entries,
    rows: opinions,
    today,
    urlOf: (id) => `${own}/documents/${id}/view`,
    askUrl: isFinal ? null : `${own}/opinions`,
  });
}

const isOnChange = (fault: CaseFault) =>
  fault.field === 'state' || fault.field === 'note' || fault.field === 'paper';

const isOnMessage = (fault: CaseFault) =>
  fault.field === 'message' || fault.field === 'documents' || fault.field === 'due';

/** What every form of the page bears: which page it was, and an id for what is sent. */
function describeForm(officer: Officer, { row, entries }: OfficeCase) {
  const { visit, portal } = officer;
  return {
    action: caseInListUrl(officer),
    hidden: {
      form: visit.formToken,
      version: String(row.version),
      id: portal.ports.ids.uuid(),
      seen: String(entries.at(-1)?.position ?? 0),
      // How it is now, for the way back.
      assignee: row.assignee ?? '',
      from: row.state,
    },
  };
}

const typedAt = (failure: CaseFailure | null, field: string): string => failure?.typed[field] ?? '';

function describeDecision({ words }: Officer, shown: OfficeCase, failure: CaseFailure | null) {
  const { row, entries } = shown;
  const { proposal, isFourEyes, takenBack, letters } = shown.decision;
  const own = caseUrl(words.language, row.reference);
  const sent = describeSent(words, { entries, urlOf: (id) => `${own}/documents/${id}/view` });
  if (proposal) {
    const { letter } = proposal;
    return {
      sent,
      decision: null,
      proposal: describeProposal(words, { ...proposal, isFourEyes }),
      letter: letter && { ...letterOf(letter), heading: words.say('desk:decision.preview') },
      undecided: null,
    };
  }
  const form = describeDecisionForm(words, {
    letters,
    state: row.state,
    typed: {
      outcome: typedAt(failure, 'outcome'),
      // What was taken back is written on.
      letter: typedAt(failure, 'letter') || takenBack,
    },
    faults: (failure?.faults ?? []).filter((fault) => fault.field === 'outcome' || fault.field === 'letter'),
  });
  const undecided = row.state === 'received' ? words.say('desk:decision.later') : null;
  return { sent, decision: form, proposal: null, letter: null, undecided: form ? null : undecided };
}

/** Of a letter what is read before it is sent; the rest is for its file. */
function letterOf({ title, addressee, blocks }: Omit<LetterView, 'heading'>): Omit<LetterView, 'heading'> {
  return { title, addressee, blocks };
}

/** Whoever has the case already need not take it on. */
function describeTake({ words, member }: Officer, { assignee }: OfficeCase) {
  if (assignee?.id === member.id) return null;
  return {
    button: words.say('inbox:case.take'),
    note: assignee && words.say('inbox:case.takeOver', { name: describeAssignee(words, assignee) }),
  };
}
