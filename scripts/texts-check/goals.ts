/**
 * How a text is to read: German, what German says on buttons and about mistakes, Leichte Sprache, English, and languages
 * without goals of their own.
 */
export type Manner = 'german' | 'terse' | 'easy' | 'english' | 'other';

type Goal = {
  /** The most it may be by manner, or the least where `isLeast`; what has no goal is not measured. */
  readonly goal: Readonly<Partial<Record<Manner, number>>>;
  readonly isLeast?: true;
  /** Files that may miss it, each with the reason. */
  readonly unless?: Readonly<Record<string, string>>;
};

/** One row for each thing that is counted. Shares are per cent. */
export const goals = {
  /* In each sentence, word or line. */

  /** Words of a sentence. */
  'long-sentence': { goal: { german: 20, terse: 12, easy: 10, english: 25, other: 25 } },
  /** Letters of a word, or of its part between two hyphens. */
  'long-word': { goal: { easy: 15 } },
  /** Sentences in a line (Anlage 2 Teil 2 Nr. 9 BITV 2.0). */
  'many-sentences': { goal: { easy: 1 } },
  /** Whether a sentence is in the passive voice: 1 or 0. */
  passive: { goal: { terse: 0, easy: 0 } },

  /* Over the running text of a file. */

  /** Words of a sentence, on average. */
  'mean-length': { goal: { german: 12, easy: 7, english: 14, other: 14 } },
  lix: { goal: { german: 40, easy: 30, english: 45, other: 45 } },
  /** First Wiener Sachtextformel; made for German. */
  wiener: { goal: { german: 7, easy: 4 } },
  /** Flesch's Reading Ease; for German as Amstad has fitted it. */
  flesch: { goal: { german: 55, easy: 70, english: 60 }, isLeast: true },
  /** Sentences in the passive voice. */
  'passive-share': { goal: { german: 10 } },
  /** Words that make a thing of a deed, such as "Durchführung". */
  nominal: { goal: { german: 8, easy: 8 } },
  /** Sentences that say what is not. */
  negation: {
    goal: { easy: 20 },
    unless: { verify: 'Whoever checks a receipt has to be told what does not hold.' },
  },
} as const satisfies Readonly<Record<string, Goal>>;

export type Measure = keyof typeof goals;

/** Which of `measures` a file misses, with the goal that it misses. */
export function missed(
  measures: Readonly<Partial<Record<Measure, number>>>,
  { manner, name }: { readonly manner: Manner; readonly name: string },
): readonly { readonly code: Measure; readonly value: number; readonly limit: number }[] {
  // The keys are those of the type; the language cannot say so of an object's entries.
  return (Object.entries(measures) as [Measure, number][]).flatMap(([code, value]) => {
    const { goal, isLeast, unless = {} }: Goal = goals[code];
    const limit = goal[manner];
    if (limit === undefined || Object.hasOwn(unless, name)) return [];
    return (isLeast ? value < limit : value > limit) ? [{ code, value, limit }] : [];
  });
}

const MANNERS: Readonly<Record<string, Manner>> = { de: 'german', 'de-simple': 'easy', en: 'english' };

/** What is said to somebody who has made a mistake, by its key in a file. */
const MISTAKES = /(?:^|\.)(?:errors|faults|issues|rules)\./;

/** What stands on a button, or tells that something is in the way. */
const BUTTONS =
  /(?:^|\.)(?:problems|buttons)\.|(?:^|\.)(?:missing|conflict|changedElsewhere|no[A-Z]\w*|notFound|notPossible|silent|\w+Typo|send|save|remove|confirm|keep|leave|restart|goOn|start|stop)$/;

/** Whether a text tells somebody what to mend. */
export function isAboutMistakes({ name }: { readonly name: string }, key: string): boolean {
  return name === 'validation' || MISTAKES.test(key);
}

/** Its own manner for a whole file, or for one of its texts. */
export function mannerOf(
  file: { readonly language: string; readonly name: string },
  key: string | null,
): Manner {
  const manner = MANNERS[file.language] ?? 'other';
  const isTerse = key !== null && (isAboutMistakes(file, key) || BUTTONS.test(key));
  return manner === 'german' && isTerse ? 'terse' : manner;
}
