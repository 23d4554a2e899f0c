import type { Words } from '../../words.ts';
import type { Happening } from '../desk/chronicle.ts';

/** What happened, in the words for the person whose case it is. Caseworkers' names stay in the office. */
export function wordForCitizen(words: Words, { kind, state, author }: Happening): string {
  if (kind === 'message' || kind === 'document')
    return words.say(`case:entries.${kind}.${author === 'citizen' ? author : 'office'}`);
  if (kind === 'state') return words.say(`common:states.${state}.word`);
  if (kind === 'note' || kind === 'opinion' || kind === 'opinion-request')
    throw new RangeError(`A citizen reads no ${kind}.`);
  return words.say(`case:entries.${kind}`);
}
