import { formatInstant } from '../../format.ts';
import type { Words } from '../../words.ts';

type Written = { readonly at: string; readonly author: string; readonly by: string | null };

/** Who wrote something, and when: the heading it stands under. */
export function headingOf(words: Words, { at, author, by }: Written): string {
  const name = by ?? words.say(author === 'citizen' ? 'desk:person' : 'desk:office');
  return words.say('desk:by', { name, when: formatInstant(words.language, new Date(at)) });
}
