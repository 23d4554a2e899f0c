import { describeChronicle } from '../../../i18n/describe/desk/chronicle.ts';
import type { NoticeView } from '../../../i18n/view.ts';
import type { WordKey } from '../../../i18n/words.ts';
import type { OfficeCase } from '../../../usecases/show-office-case.ts';
import type { CaseFailure } from './failure.ts';
import { damagedIn } from '../damaged.server.ts';
import type { Officer } from '../door.server.ts';

/** What was done, by the word that the address bears. */
const DONE: Readonly<Record<string, WordKey>> = {
  taken: 'inbox:change.taken',
  changed: 'inbox:change.saved',
  message: 'desk:done.message',
  note: 'desk:done.note',
  proposed: 'desk:done.proposed',
  waits: 'desk:done.waits',
  opinion: 'desk:done.opinion',
  opinionBack: 'desk:done.opinionBack',
  assigned: 'desk:done.assigned',
  marked: 'desk:done.marked',
  unmarked: 'desk:done.unmarked',
  takenBack: 'desk:done.takenBack',
  complete: 'desk:done.complete',
  extended: 'desk:done.extended',
  fileNumber: 'desk:done.fileNumber',
  finished: 'desk:done.finished',
  last: 'desk:done.last',
};

const WARNINGS = {
  'no-token': 'common:problems.noToken',
  'not-released': 'desk:decision.needsOther',
  'no-seal': 'desk:decision.sealSilent',
} as const;

/** Says what came of the last button; of a conflict, what the others have done since the page was shown. */
export function describeNotice(
  officer: Officer,
  shown: OfficeCase,
  failure: CaseFailure | null,
): NoticeView | null {
  const { words, url } = officer;
  if (failure) return failure.notice && describeWarning(officer, shown, failure);
  const damaged = damagedIn(officer, 'office');
  if (damaged) return damaged;
  const asked = url.searchParams.get('done') ?? '';
  const isWaiting = asked === 'proposed' && shown.decision.proposal?.maySend === false;
  const done = DONE[isWaiting ? 'waits' : asked];
  if (done === undefined) return null;
  const text = words.say(done, { reference: finishedCase(officer) ?? officer.reference });
  const heading = words.say('inbox:change.doneHeading');
  return { kind: 'notice', id: 'done', tone: 'success', heading, paragraphs: [text] };
}

/** The number of the case that was finished before this one was opened. */
export function finishedCase({ url }: Pick<Officer, 'url'>): string | null {
  const about = url.searchParams.get('about') ?? '';
  return /^[\w-]{1,20}$/.test(about) ? about : null;
}

function describeWarning({ words }: Officer, shown: OfficeCase, failure: CaseFailure): NoticeView | null {
  if (failure.notice === null) return null;
  if (failure.notice !== 'conflict')
    return warning(failure.notice, words.say('common:errors.heading'), [words.say(WARNINGS[failure.notice])]);
  const since = shown.entries.filter(({ position }) => position > failure.seen);
  const told = describeChronicle(words, since, { isWhole: true }).map(({ word, when, lines }) =>
    [word, when, ...lines].join(', '),
  );
  return warning('conflict', words.say('inbox:change.conflictHeading'), [
    words.say('inbox:change.conflict'),
    ...(told.length === 0 ? [] : [words.say('desk:since'), ...told]),
  ]);
}

function warning(id: string, heading: string, paragraphs: readonly string[]): NoticeView {
  return { kind: 'notice', id, tone: 'warning', heading, paragraphs };
}
