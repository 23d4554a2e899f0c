import { describeChronicle } from '../../../i18n/describe/desk/chronicle.ts';
import type { NoticeView } from '../../../i18n/view.ts';
import type { WordKey } from '../../../i18n/words.ts';
import type { OfficeCase } from '../../../usecases/show-office-case.ts';
import type { CaseFailure } from './failure.ts';
import type { Officer } from '../door.server.ts';

/** What was done, by the word that the address bears. */
const DONE: Readonly<Record<string, WordKey>> = {
  taken: 'inbox:change.taken',
  changed: 'inbox:change.saved',
  note: 'desk:done.note',
  proposed: 'desk:done.proposed',
  takenBack: 'desk:done.takenBack',
  sent: 'desk:done.sent',
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
  const done = DONE[url.searchParams.get('done') ?? ''];
  if (done === undefined) return null;
  const [heading, text] = [words.say('inbox:change.doneHeading'), words.say(done)];
  return { kind: 'notice', id: 'done', tone: 'success', heading, paragraphs: [text] };
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
