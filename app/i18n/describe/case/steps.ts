import type { Letters } from '#forms/engine/model.ts';
import { awaitedAnswer } from '#forms/submission/awaited-answer.ts';
import type { EntryKind, SubmissionState } from '#forms/submission/model.ts';
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

/**
 * What happened to a case and who did it, oldest first, and at the end what comes next; what was written stands among the
 * messages. Offices are named as such: caseworkers' names stay there.
 */
export function describeSteps(words: Words, { entries, letters }: Facts): TimelineView {
  const last = entries.at(-1);
  return entries.map((entry) => ({
    word: wordForCitizen(words, entry, letters),
    when: formatInstant(words.language, new Date(entry.at)),
    dateTime: entry.at,
    lines: [
      ...(SAYS_NOT_WHO.has(entry.kind) ? [words.say(`case:steps.by.${entry.author}`)] : []),
      // Of an earlier step the one behind it says what came.
      ...(entry === last ? [words.say(`case:steps.next.${nextIn(entries, entry)}`)] : []),
    ],
  }));
}

/** A message can ask for an answer while work goes on, and whatever the office says after it. */
function nextIn(entries: Facts['entries'], { state }: Happening): SubmissionState {
  return awaitedAnswer(entries) ? 'waiting' : state;
}

/** The words for all others name whose they are. */
const SAYS_NOT_WHO: ReadonlySet<EntryKind> = new Set(['state', 'complete']);
