import type { SealedDocument, SealingWords } from './receipt-document.ts';

/** A letter of an agency to one person; its title is the subject. */
export type LetterDocument = SealedDocument & {
  /** The moment of the seal. */
  readonly at: Date;
  /** Name and address as they stand in the window of an envelope. */
  readonly addressee: readonly string[];
  /** From the salutation to the instruction on remedies (§ 37 Abs. 6 VwVfG). */
  readonly blocks: readonly LetterBlock[];
  /** The letter once more, for those who read another language than the official one. */
  readonly translation: LetterTranslation | null;
  readonly words: SealingWords;
};

export type LetterTranslation = {
  /** BCP 47. */
  readonly language: string;
  readonly heading: string;
  /** Says that the official text is the one before. */
  readonly note: string;
  readonly blocks: readonly LetterBlock[];
};

/** `language`: of this block, where it is not that of the text around it (BCP 47). */
export type LetterBlock = { readonly language?: string } & (
  | { readonly kind: 'heading'; readonly text: string }
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
