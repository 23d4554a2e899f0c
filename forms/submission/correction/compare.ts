import { relevantAnswers } from '#forms/engine/answers.ts';
import type { Place, Review, ReviewSection } from '#forms/engine/model.ts';
import { review } from '#forms/engine/review.ts';
import { placeIn } from './earlier-place.ts';
import type { ComparedRow, ComparedSection, Correction } from './model.ts';

type Versions = Pick<Correction, 'service' | 'before' | 'after' | 'context'>;

/** Everything that is asked now beside what it was, and what is no longer asked: nothing is lost without a word. */
export type Compared = {
  readonly now: readonly ComparedSection[];
  readonly dropped: readonly ComparedSection[];
};

/** Puts answers as they were sent beside those of now. */
export function compare({ service, before, after, context }: Versions): Compared {
  const [old, now] = [review(service, before, context), review(service, after, context)];
  const [from, to] = [relevantAnswers(service, before, context), relevantAnswers(service, after, context)];
  const [oldRows, nowRows] = [rowsOf(old), rowsOf(now)];
  const earlier = (place: Place) => placeIn({ service, from, to }, place);
  const later = (place: Place) => placeIn({ service, from: to, to: from }, place);
  return {
    now: now.map((section) => ({ ...section, rows: beside(section, earlier(section.place), oldRows) })),
    dropped: old
      .map((section) => ({ ...section, rows: droppedRows(section, later(section.place), nowRows) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Whether an answer is another one than before. */
export function isChanged({ before, after }: ComparedRow): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

type Rows = ReadonlyMap<string, ComparedRow['after']>;

function rowsOf(sections: Review): Rows {
  return new Map(
    sections.flatMap(({ place, rows }) =>
      rows.map(({ field, answer }) => [rowId(place, field.id), answer] as const),
    ),
  );
}

/** The name of an answer among all of a form. */
export function rowId({ step, item }: Place, field: string): string {
  return [step, item.map((index) => index + 1).join('-'), field].join('/');
}

function beside({ rows }: ReviewSection, place: Place | null, old: Rows): readonly ComparedRow[] {
  return rows.map(({ field, answer }) => ({
    field,
    before: place === null ? undefined : old.get(rowId(place, field.id)),
    after: answer,
  }));
}

function droppedRows({ rows }: ReviewSection, place: Place | null, now: Rows): readonly ComparedRow[] {
  return rows
    .filter(({ field }) => place === null || !now.has(rowId(place, field.id)))
    .map(({ field, answer }) => ({ field, before: answer, after: undefined }));
}
