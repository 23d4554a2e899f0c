import type { SubmissionState } from '#forms/submission/model.ts';
import type { StateView } from '../view.ts';
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
