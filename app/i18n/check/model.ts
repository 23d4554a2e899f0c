/** One text: a sentence or several, or the entries of a list. `key` is its path in the file, with dots. */
export type Text = { readonly key: string; readonly lines: readonly string[] };

/** One file of texts, e.g. `locales/en/common.json`. */
export type TextFile = {
  readonly path: string;
  readonly language: string;
  /** The name without its ending: of the service, or of the part of the portal. */
  readonly name: string;
  readonly texts: readonly Text[];
};

/** All files of one folder of locales, and the languages every file is wanted in; the first is the source. */
export type Library = {
  readonly folder: string;
  readonly languages: readonly string[];
  readonly files: readonly TextFile[];
};

/** Something to mend. Its sentence stands in `text-findings.json`; `key` is `null` where it is about the whole file. */
export type TextFinding = {
  readonly path: string;
  readonly key: string | null;
  readonly code: TextFindingCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export type TextFindingCode =
  | 'missing-file'
  | 'missing-text'
  | 'unknown-text'
  | 'empty-text'
  | 'other-places'
  | 'unbound-text'
  | 'stale-text'
  | 'unasked-text'
  | 'long-sentence'
  | 'long-word'
  | 'many-sentences'
  | 'passive'
  | 'passive-share'
  | 'mean-length'
  | 'lix'
  | 'wiener'
  | 'flesch'
  | 'nominal'
  | 'negation'
  | 'no-advice'
  | 'other-word'
  | StyleCode;

/** What a pattern finds in a text. */
export type StyleCode =
  'blame' | 'abbreviation' | 'genitive' | 'subjunctive' | 'number-word' | 'clause' | 'sign';
