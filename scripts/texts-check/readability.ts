import { partsOf, wordsOf } from './sentences.ts';

/** Figures of running text; shares are per cent of the words. */
export type Readability = {
  readonly words: number;
  readonly mean: number;
  readonly lix: number;
  readonly wiener: number;
  readonly flesch: number;
  readonly nominal: number;
};

/**
 * Measures running text. The parts of a word with hyphens count each; syllables are groups of vowels.
 *
 * - LIX: words per sentence plus the share of words of more than six letters (Björnsson, "Läsbarhet", 1968).
 * - First Wiener Sachtextformel: 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875, from the shares of words of three or
 *   more syllables, of more than six letters and of one syllable, and words per sentence (Bamberger and Vanecek, "Lesen –
 *   Verstehen – Lernen – Schreiben", 1984).
 * - Reading Ease, from words per sentence and syllables per word: 206.835 − 1.015 SL − 84.6 SW (Flesch, "A new readability
 *   yardstick", 1948), for German 180 − SL − 58.5 SW (Amstad, "Wie verständlich sind unsere Zeitungen?", 1978).
 */
export function measure(
  sentences: readonly string[],
  { isGerman }: { readonly isGerman: boolean },
): Readability {
  const parts = sentences.flatMap(partsOf);
  const perSentence = parts.length / sentences.length;
  const perWord = sum(parts.map(syllablesOf)) / parts.length;
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
    flesch: isGerman ? 180 - perSentence - 58.5 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord,
    nominal: share((word) => NOMINAL.test(word)),
  };
}

/** A German noun made of a verb or an adjective, by its ending; a guess that takes "Zeitung" for one, too. */
const NOMINAL = /^\p{Lu}\p{Ll}{2,}(?:ung|heit|keit|ion|tät|nis|ismus)(?:en|s|se|e)?$/u;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** By groups of vowels; a word has at least one. */
function syllablesOf(word: string): number {
  return Math.max(1, word.match(/[aeiouyäöüáàéèíóú]+/giu)?.length ?? 0);
}
