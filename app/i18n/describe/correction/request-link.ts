import type { SubmissionState } from '#forms/submission/model.ts';
import { isFinal } from '#forms/submission/status.ts';
import type { LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';

/** The way to mark answers; none where the case is over. */
export function describeRequestLink(words: Words, state: SubmissionState, url: string): LinkView | null {
  return isFinal(state) ? null : { href: `${url}/corrections`, text: words.say('correction:request.link') };
}
