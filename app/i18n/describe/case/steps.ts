import { formatInstant } from '../../format.ts';
import type { TimelineView } from '../../view.ts';
import type { Words } from '../../words.ts';
import type { Happening } from '../desk/chronicle.ts';
import { wordForCitizen } from './word-for-citizen.ts';

/** What happened to a case, oldest first; what was written stands among the messages. */
export function describeSteps(words: Words, entries: readonly Happening[]): TimelineView {
  return entries.map((entry) => ({
    word: wordForCitizen(words, entry),
    when: formatInstant(words.language, new Date(entry.at)),
    dateTime: entry.at,
    lines: [],
  }));
}
