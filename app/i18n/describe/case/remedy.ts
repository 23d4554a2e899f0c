import { formatDate } from '../../format.ts';
import type { Words } from '../../words.ts';

/** What can be done against a refusal, and until when (ISO 8601). */
export type Remedy = { readonly kind: 'objection' | 'action'; readonly until: string };

/** What somebody can do who was refused. */
export function describeRemedy(words: Words, { kind, until }: Remedy) {
  return {
    text: words.say(`case:todo.remedy.${kind}`),
    due: words.say('case:todo.remedy.until', { date: formatDate(words.language, until) }),
  };
}
