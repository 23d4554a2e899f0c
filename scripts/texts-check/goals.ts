import type { StyleCode } from '#app/i18n/check/model.ts';

/** How texts of a language are to read. What a language has no goal for is not measured. */
export type Goals = {
  /** Words in the longest sentence. */
  readonly longest: number;
  /** Words in a sentence on average, over all running text of a file. */
  readonly mean: number;
  readonly lix: number;
  /** First Wiener Sachtextformel; made for German. */
  readonly wiener: number | null;
  /** Share of sentences in the passive voice; `0` forbids each of them. Found in German only. */
  readonly passive: number | null;
  /** Letters of the longest word, or of the part between two hyphens. */
  readonly word: number | null;
  readonly style: Readonly<Partial<Record<StyleCode, RegExp>>>;
};

const german = {
  blame: /ungültig|pflichtfeld|bitte korrigieren|fehlerhaft/iu,
  abbreviation:
    /(?<!\p{L})(?:z\. ?B|d\. ?h|u\. ?a|o\. ?ä|i\. ?d\. ?R|bzw|ggf|usw|evtl|inkl|ca|vgl|bspw|sog)\.?(?!\p{L})/iu,
} as const;

const plain: Goals = {
  longest: 20,
  mean: 12,
  lix: 40,
  wiener: 7,
  passive: 0.1,
  word: null,
  style: german,
};

/**
 * Leichte Sprache: Anlage 2 Teil 2 BITV 2.0 (short sentences, compounds parted by hyphens, no abbreviations, numbers as
 * digits) and DIN SPEC 33429 (no passive, genitive or subjunctive). A word that is not parted has at most 15 letters.
 */
const easy: Goals = {
  longest: 10,
  mean: 7,
  lix: 30,
  wiener: 4,
  passive: 0,
  word: 15,
  style: {
    ...german,
    genitive: /(?<!\p{L})(?:des|eines|[mds]eines|[iI]hres|dieses) \p{Lu}[\p{L}-]*s(?!\p{L})/u,
    subjunctive: /(?<!\p{L})(?:wäre|hätte|würde|könnte|müsste|dürfte|sollte)(?:n|st)?(?!\p{L})/iu,
    'number-word': /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?!\p{L})/iu,
  },
};

const english: Goals = {
  longest: 25,
  mean: 14,
  lix: 45,
  wiener: null,
  passive: null,
  word: null,
  style: { blame: /(?<!\p{L})(?:invalid|mandatory field)(?!\p{L})/iu },
};

const goals: Readonly<Record<string, Goals>> = { de: plain, 'de-simple': easy, en: english };

/** Who has made a mistake reads sentences of at most twelve words, and none in the passive voice. */
const strict: Readonly<Record<string, Partial<Goals>>> = { validation: { longest: 12, passive: 0 } };

/** The goals for a file. Languages without goals of their own have those of English. */
export function goalsFor(language: string, name: string): Goals {
  const own = goals[language] ?? english;
  const more = language === 'de' ? strict[name] : undefined;
  return { ...own, ...more };
}
