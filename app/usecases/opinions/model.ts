import type { ReviewView } from '#app/i18n/view.ts';
import type { FileAnswer } from '#forms/engine/model.ts';

/** What another agency is shown of a case: the question and what was chosen, and nothing beside. Sealed for it. */
export type OpinionQuestion = {
  readonly text: string;
  /** The caseworker's name. */
  readonly by: string;
  /** In German, as the receipt has it; only the chosen rows. */
  readonly review: ReviewView;
  readonly documents: readonly ShownDocument[];
};

/** `key` is the document's own, wrapped under that of the opinion; hex. */
export type ShownDocument = FileAnswer & { readonly key: string };
