import type { SubmissionState } from '#forms/submission/model.ts';
import { formatInstant } from '../format.ts';
import type { StateView, TimelineView } from '../view.ts';
import type { Words } from '../words.ts';

const tones: Readonly<Record<SubmissionState, StateView['tone']>> = {
  received: 'info',
  'in-progress': 'info',
  waiting: 'warning',
  granted: 'success',
  refused: 'warning',
  closed: 'info',
  withdrawn: 'info',
};

/** One word and one sentence for where a submission stands. */
export function describeState(words: Words, state: SubmissionState): StateView {
  return {
    word: words.say(`common:states.${state}.word`),
    sentence: words.say(`common:states.${state}.sentence`),
    tone: tones[state],
  };
}

/** What happened to a submission, with the notes that the office wrote. */
export type Happened = { readonly at: Date; readonly state: SubmissionState; readonly note: string | null };

export function describeTimeline(words: Words, events: readonly Happened[]): TimelineView {
  return events.map(({ at, state, note }) => ({
    word: words.say(`common:states.${state}.word`),
    when: formatInstant(words.language, at),
    dateTime: at.toISOString(),
    lines: note === null ? [] : note.split(/\r?\n/).filter((line) => line.trim() !== ''),
  }));
}
