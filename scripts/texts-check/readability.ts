import { partsOf, wordsOf } from './sentences.ts';

export type Readability = {
  readonly words: number;
  readonly mean: number;
  readonly lix: number;
  readonly wiener: number;
};

/**
 * Measures running text. LIX: words per sentence plus the share of words of more than six letters (Björnsson,
 * "Läsbarhet", 1968). First Wiener Sachtextformel: 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875, from the shares
 * of words of three or more syllables, of more than six letters and of one syllable, and words per sentence (Bamberger
 * and Vanecek, "Lesen – Verstehen – Lernen – Schreiben", 1984). The parts of a word with hyphens count each.
 */
export function measure(sentences: readonly string[]): Readability {
  const parts = sentences.flatMap(partsOf);
  const perSentence = parts.length / sentences.length;
  const share = (isMeant: (word: string) => boolean): number =>
    (100 * parts.filter(isMeant).length) / parts.length;
  const long = share((word) => word.length > 6);
  const many = share((word) => syllablesOf(word) >= 3);
  const single = share((word) => syllablesOf(word) === 1);
  return {
    words: parts.length,
    mean: sentences.flatMap(wordsOf).length / sentences.length,
    lix: perSentence + long,
    wiener: 0.1935 * many + 0.1672 * perSentence + 0.1297 * long - 0.0327 * single - 0.875,
  };
}

/** By groups of vowels; a word has at least one. */
function syllablesOf(word: string): number {
  return Math.max(1, word.match(/[aeiouyäöüáàéèíóú]+/giu)?.length ?? 0);
}
