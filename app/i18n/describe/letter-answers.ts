import type { LetterBlock } from '#forms/submission/letter/model.ts';
import type { ReviewView } from '../view.ts';

/** Answers in a letter: each chapter's heading stands below that of the letter. */
export const answersOf = (review: ReviewView): readonly LetterBlock[] =>
  review.flatMap(({ heading, rows }) => [
    { kind: 'heading', text: heading, level: 3 } as const,
    { kind: 'values', rows: rows.map(({ label, lines }) => ({ label, lines })) } as const,
  ]);
