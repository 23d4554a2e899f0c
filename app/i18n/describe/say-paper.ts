import { formatDate } from '../format.ts';
import type { Words } from '../words.ts';
import type { Happening } from './happening.ts';

/** On which day an answer came on paper, where an entry says so: both sides read the same. */
export function sayPaper(words: Words, { kind, body }: Happening): readonly string[] {
  if (kind !== 'state' || body.paper === undefined) return [];
  return [words.say('common:paperCame', { date: formatDate(words.language, body.paper) })];
}
