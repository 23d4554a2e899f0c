import type { LetterPoint } from '#forms/submission/letter/model.ts';
import type { Words } from '../words.ts';
import { describePoints } from './correction/points.ts';

/** What shall be corrected, as the rows of a letter: the question under the heading of its page, and the reason. */
export function describeLetterPoints(
  words: Words,
  asked: Parameters<typeof describePoints>[1],
): readonly LetterPoint[] {
  return describePoints(words, asked).flatMap(({ heading, rows }) =>
    rows.map(({ label, cells }) => ({
      what: heading === label ? label : `${heading}: ${label}`,
      why: (cells.at(-1)?.lines ?? []).join(' '),
    })),
  );
}
