import type { Letters } from '#forms/engine/model.ts';
import { formatInstant } from '../../format.ts';
import type { TimelineView } from '../../view.ts';
import type { Words } from '../../words.ts';
import type { Happening } from '../happening.ts';
import { wordForCitizen } from './word-for-citizen.ts';

type Facts = {
  readonly entries: readonly Happening[];
  /** Of the service; `null` where its definition is gone. */
  readonly letters: Letters | null;
};

/** What happened to a case, oldest first; what was written stands among the messages. */
export function describeSteps(words: Words, { entries, letters }: Facts): TimelineView {
  return entries.map((entry) => ({
    word: wordForCitizen(words, entry, letters),
    when: formatInstant(words.language, new Date(entry.at)),
    dateTime: entry.at,
    lines: [],
  }));
}
