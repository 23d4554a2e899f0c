import type { Text, TextFile, TextFinding } from '#app/i18n/check/model.ts';
import { goals, isAboutMistakes, mannerOf, missed, type Manner, type Measure } from './goals.ts';
import { isPassive } from './passive.ts';
import { measure } from './readability.ts';
import { isRunning, linesOf, partsOf, sentencesOf, wordsOf } from './sentences.ts';
import { styles } from './styles.ts';
import { otherWords } from './terms.ts';

/** Fewer words say nothing about a file. */
const ENOUGH = 100;

/** How a file reads: text by text, and as a whole. */
export function checkReading(file: TextFile): readonly TextFinding[] {
  const found = file.texts.flatMap((text) => {
    const manner = mannerOf(file, text.key);
    const own = [
      ...inSentences(file, text),
      ...inLines(text, manner),
      ...inStyle(text, manner),
      ...inAdvice(file, text),
      ...inTerms(file, text),
    ];
    return own.map((each) => ({ ...each, key: text.key }));
  });
  return [...found, ...asWhole(file)].map((each) => ({ key: null, ...each, path: file.path }));
}

type Found = Pick<TextFinding, 'code' | 'params'>;

function inSentences({ name, ...file }: TextFile, text: Text): readonly Found[] {
  const manner = mannerOf({ ...file, name }, text.key);
  return sentencesOf(text).flatMap((sentence): readonly Found[] => {
    const words = partsOf(sentence).filter((part) => /^\p{L}+$/u.test(part));
    const word = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
    const figures = {
      'long-sentence': wordsOf(sentence).length,
      'long-word': word.length,
      passive: isPassive(sentence) ? 1 : 0,
    };
    return missed(figures, { manner, name }).map(({ code, value, limit }) => ({
      code,
      params: { value, limit, sentence, word },
    }));
  });
}

/** What begins in brackets, such as "(freiwillig)", belongs to the sentence before it. */
function inLines(text: Text, manner: Manner): readonly Found[] {
  return linesOf(text).flatMap((line) => {
    const sentences = sentencesOf({ ...text, lines: [line] }).filter((each) => !each.startsWith('('));
    const figures = { 'many-sentences': sentences.length };
    return missed(figures, { manner, name: '' }).map(({ code }) => ({ code, params: { line } }));
  });
}

/** "Geben Sie …": whoever has made a mistake is told what to do. */
const ADVICE = /\p{L}(?:en|ern|eln) Sie(?!\p{L})/u;

function inAdvice(file: TextFile, text: Text): readonly Found[] {
  const isWanted = file.language === 'de' && isAboutMistakes(file, text.key);
  const sentences = sentencesOf(text).filter(isRunning);
  if (!isWanted || sentences.length === 0 || sentences.some((sentence) => ADVICE.test(sentence))) return [];
  return [{ code: 'no-advice', params: { text: text.lines.join(' ') } }];
}

function inStyle({ lines }: Text, manner: Manner): readonly Found[] {
  return styles
    .filter(({ manners }) => manners.includes(manner))
    .flatMap(({ code, pattern }) => {
      const [text] = pattern.exec(lines.join('\n')) ?? [];
      return text === undefined ? [] : [{ code, params: { text } }];
    });
}

/** What is said of a thing that has another name everywhere else. */
function inTerms(file: TextFile, { lines }: Text): readonly Found[] {
  return otherWords(file, lines.join('\n')).map((params) => ({ code: 'other-word', params }));
}

/** One line of figures for a file: what `asWhole` judges. */
export function describeFigures(file: TextFile): string {
  const { words, ...figures } = figuresOf(file);
  const manner = mannerOf(file, null);
  // The keys are those of the type; the language cannot say so of an object's entries.
  const told = (Object.entries(figures) as [Measure, number][])
    .filter(([code]) => manner in goals[code].goal)
    .map(([code, value]) => `${code} ${value.toFixed(1)}`);
  return `${file.path}: ${[`${String(words)} words`, ...told].join(', ')}\n`;
}

function asWhole(file: TextFile): readonly Found[] {
  const { words, ...figures } = figuresOf(file);
  if (words < ENOUGH) return [];
  return missed(figures, { manner: mannerOf(file, null), name: file.name }).map(({ code, value, limit }) => ({
    code,
    params: { value: value.toFixed(1), limit },
  }));
}

const DENIES = /(?<!\p{L})(?:nicht|nichts|nie|niemals|niemand\p{Ll}*|kein\p{Ll}*)(?!\p{L})/iu;

/** Over running text. */
function figuresOf(file: TextFile) {
  const sentences = file.texts.flatMap(sentencesOf).filter(isRunning);
  const isGerman = file.language.startsWith('de');
  const { mean, ...rest } = measure(sentences, { isGerman });
  const share = (isMeant: (sentence: string) => boolean) =>
    (100 * sentences.filter(isMeant).length) / sentences.length;
  return {
    ...rest,
    'mean-length': mean,
    'passive-share': share(isPassive),
    negation: share((sentence) => DENIES.test(sentence)),
  };
}
