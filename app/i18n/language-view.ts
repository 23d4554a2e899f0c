/** Which language words are in. Types only. */

/** `de-simple` is Leichte Sprache; `simple` is a variant registered with IANA (BCP 47). */
export type Language = 'de' | 'de-simple' | 'en';

/** An answer in words. */
export type ToldAnswer = {
  /** One entry a line; never empty: what was left out is said in words. */
  readonly lines: readonly string[];
  /** Of the lines, where it is not that of the page. */
  readonly language?: Language;
};
