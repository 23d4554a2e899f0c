/** Letters of an agency to one person: what they are made of. Types only. */

/** The letters there is a template for, in `locales/<language>/letters.json`. */
export type LetterKind =
  /** The application is granted; it is refused, for the reasons given. */
  | 'granted'
  | 'refused'
  /** Something is missing or cannot stay as it is. */
  | 'correction-request'
  /** Everything is there that the agency needs to begin. */
  | 'complete'
  /** A notified trade is certified as received (§ 15 Abs. 1 GewO). */
  | 'trade-receipt'
  /** The person has withdrawn the application. */
  | 'withdrawn';

/** `language`: of this block, where it is not that of the text around it (BCP 47). */
export type LetterBlock = { readonly language?: string } &
  /** `level` 3: below the one before it. */
  (
    | { readonly kind: 'heading'; readonly text: string; readonly level?: 3 }
    | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
    | { readonly kind: 'list'; readonly items: readonly string[] }
    /** Labels and values in two columns. */
    | {
        readonly kind: 'values';
        readonly rows: readonly { readonly label: string; readonly lines: readonly string[] }[];
      }
    | {
        readonly kind: 'table';
        readonly columns: readonly string[];
        readonly rows: readonly (readonly string[])[];
      }
  );

/** One answer that cannot stay as it is, or one thing that is missing, in words. */
export type LetterPoint = { readonly what: string; readonly why: string };
