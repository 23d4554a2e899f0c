import { goalsFor, type Goals } from './goals.ts';
import type { Text, TextFile, TextFinding } from '#app/i18n/check/model.ts';
import { isPassive } from './passive.ts';
import { measure, type Readability } from './readability.ts';
import { isRunning, partsOf, sentencesOf, wordsOf } from './sentences.ts';

/** Fewer words say nothing about a file. */
const ENOUGH = 100;

/** How a file reads: sentence by sentence, and as a whole. */
export function checkReading(file: TextFile): readonly TextFinding[] {
  const goals = goalsFor(file.language, file.name);
  const found = file.texts.flatMap((text) =>
    [...inSentences(text, goals), ...inStyle(text, goals)].map((own) => ({ ...own, key: text.key })),
  );
  return [...found, ...asWhole(file, goals)].map((each) => ({ key: null, ...each, path: file.path }));
}

type Found = Pick<TextFinding, 'code' | 'params'>;

function inSentences(text: Text, goals: Goals): readonly Found[] {
  return sentencesOf(text).flatMap((sentence): readonly Found[] => {
    const words = wordsOf(sentence).length;
    const long = partsOf(sentence).find(
      (part) => /^\p{L}+$/u.test(part) && part.length > (goals.word ?? Infinity),
    );
    return [
      ...(words > goals.longest
        ? [{ code: 'long-sentence', params: { words, longest: goals.longest, sentence } } as const]
        : []),
      ...(long === undefined
        ? []
        : [{ code: 'long-word', params: { word: long, letters: goals.word ?? '' } } as const]),
      ...(goals.passive === 0 && isPassive(sentence)
        ? [{ code: 'passive', params: { sentence } } as const]
        : []),
    ];
  });
}

function inStyle({ lines }: Text, { style }: Goals): readonly Found[] {
  return Object.entries(style).flatMap(([code, pattern]) => {
    const [text] = pattern.exec(lines.join('\n')) ?? [];
    // The keys of the table are the codes of its type.
    return text === undefined ? [] : [{ code: code as keyof Goals['style'], params: { text } }];
  });
}

/** One line of figures for a file: what `asWhole` judges. */
export function describeFigures(file: TextFile): string {
  const { words, mean, lix, wiener, passive } = figuresOf(file);
  const figures = [`${words} words`, `${mean.toFixed(1)} a sentence`, `LIX ${lix.toFixed(1)}`];
  const german = [`Wiener ${wiener.toFixed(1)}`, `passive ${passive.toFixed(1)} %`];
  const isGerman = goalsFor(file.language, file.name).wiener !== null;
  return `${file.path}: ${[...figures, ...(isGerman ? german : [])].join(', ')}\n`;
}

function asWhole(file: TextFile, goals: Goals): readonly Found[] {
  const { words, mean, lix, wiener, passive } = figuresOf(file);
  if (words < ENOUGH) return [];
  const limits = [
    { code: 'mean-length', value: mean, goal: goals.mean },
    { code: 'lix', value: lix, goal: goals.lix },
    { code: 'wiener', value: wiener, goal: goals.wiener },
    {
      code: 'passive-share',
      value: passive,
      goal: goals.passive === null ? null : 100 * goals.passive,
    },
  ] as const;
  return limits
    .filter(({ value, goal }) => goal !== null && value > goal)
    .map(({ code, value, goal }) => ({ code, params: { value: value.toFixed(1), goal: goal ?? '' } }));
}

/** Over running text; `passive` in per cent of its sentences. */
function figuresOf({ texts }: TextFile): Readability & { readonly passive: number } {
  const sentences = texts.flatMap(sentencesOf).filter(isRunning);
  return { ...measure(sentences), passive: (100 * sentences.filter(isPassive).length) / sentences.length };
}
