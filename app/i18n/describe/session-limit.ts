import type { SessionLimitView } from '../view.ts';
import type { Words } from '../words.ts';

/** What ends when nothing prolongs it, after how many seconds, how many of them are left, and where it is prolonged. */
export type Limit = {
  readonly kind: 'staff' | 'case' | 'draft' | 'correction' | 'kiosk';
  readonly seconds: number;
  readonly left: number;
  readonly url: string;
};

export function describeLimit(
  words: Words,
  { kind, seconds, left, url }: Limit,
  leavesFor: string | null,
): SessionLimitView {
  const minutes = seconds / 60;
  const own = (what: 'text' | 'soon' | 'over') => words.say(`common:limit.${kind}.${what}`, { minutes });
  return {
    text: own('text'),
    url,
    leavesFor,
    seconds,
    left,
    words: {
      soon: own('soon'),
      over: own('over'),
      stay: words.say('common:limit.stay'),
      stays: words.say('common:limit.stays', { minutes }),
    },
  };
}
