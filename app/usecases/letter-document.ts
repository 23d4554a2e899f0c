import type { Codelists, Service } from '#forms/engine/model.ts';
import type { Correctable } from '#forms/submission/correction/correctable.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import type { LetterBlock, LetterKind, LetterPoint } from '#forms/submission/letter/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { SealedDocument, SealingWords } from './receipt-document.ts';
import type { Agency } from './agency-stores.ts';

/** A letter of an agency to one person; its title is the subject. */
export type LetterDocument = SealedDocument & {
  /** The moment of the seal. */
  readonly at: Date;
  /** Name and address as they stand in the window of an envelope; none where the case does not say. */
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

/** What a template is filled with. */
export type LetterContent = {
  readonly kind: LetterKind;
  readonly service: Service;
  readonly reference: string;
  /** The agency's own; `null` where it has named none. */
  readonly fileNumber: string | null;
  /** Calendar dates (ISO 8601): of the submission, of the letter, and until when something is to be done. */
  readonly received: string;
  readonly on: string;
  readonly due: string | null;
  readonly agency: Agency;
  /** The caseworker, by name (§ 37 Abs. 3 VwVfG). */
  readonly by: string;
  readonly caseUrl: string;
  /** What the caseworker wrote. */
  readonly own: readonly LetterBlock[];
  readonly points: readonly LetterPoint[];
  /** The answers in the language of the letter. */
  readonly review: ReviewView;
};

/** What shall be corrected, and the form in which it stands. */
export type AskedPoints = {
  readonly service: Service;
  readonly parts: readonly Correctable[];
  readonly points: readonly CorrectionPoint[];
  readonly codelists: Codelists;
};
