import type { Level, Outcome, Reason, Verdict } from './model.ts';

/** The words of a verdict, in one language: the part `verdict` of `locales/<language>/verify.json`. */
export type VerdictWords = {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly portal: Readonly<Record<Verdict['portal'], string>>;
  readonly level: Readonly<Record<Level, string>>;
  /** What the level proves, in a sentence. */
  readonly levelProves: Readonly<Record<Level, string>>;
  readonly facts: Readonly<
    Record<
      | 'heading'
      | 'kind'
      | 'agency'
      | 'name'
      | 'claimedAt'
      | 'stampedAt'
      | 'bookedAt'
      | 'loggedAt'
      | 'level'
      | 'checksum',
      string
    >
  >;
  readonly kind: Readonly<Record<'receipt' | 'letter' | 'decision', string>>;
  readonly content: Readonly<Record<'heading' | 'text' | 'to' | 'subject', string>>;
  /** Of each addition: what it is; places such as `{at}` are filled. */
  readonly additions: Readonly<
    Record<'heading' | 'text' | 'addition' | 'proofs' | 'stamp' | 'foreignStamp', string>
  >;
  readonly original: Readonly<Record<'heading' | 'text' | 'download', string>>;
  readonly embedded: Readonly<Record<'heading' | 'text' | 'download', string>>;
};

/** What the check in a browser says besides the verdict; places such as `{name}` are filled there. */
export type LiveWords = Readonly<
  Record<
    'checking' | 'unreadable' | 'result' | 'code' | 'codeInLog' | 'codeMatches' | 'codeDiffers' | 'none',
    string
  >
> & { readonly verdict: VerdictWords };

/** A verdict in words, ready to be shown. */
export type VerdictView = {
  readonly tone: 'success' | 'warning';
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly VerdictSectionView[];
};

export type VerdictSectionView = {
  readonly heading: string;
  readonly text: string | null;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly downloads: readonly DownloadLinkView[];
};

export type DownloadLinkView = { readonly text: string; readonly href: string; readonly name: string };
