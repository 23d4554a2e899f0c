import type { Place } from '#forms/engine/model.ts';
import { formatInstant, formatSize } from '../../format.ts';
import type { ReviewSectionView, ReviewView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { sectionId } from '../review.ts';

type Entry = {
  readonly at: string;
  readonly body: {
    readonly place: Place;
    readonly field: string;
    readonly documents: readonly { readonly name: string; readonly size: number }[];
  };
};

type Facts = {
  readonly service: string;
  /** What citizens have handed in later. */
  readonly entries: readonly Entry[];
  /** The words the answers are kept in. */
  readonly kept: Words;
};

/** The answers as they were sent; where a document was to follow and has come, when it came and what it is. */
export function describeFollowed(words: Words, answers: ReviewView, facts: Facts): ReviewView {
  return answers.map((section) => {
    const came = facts.entries.filter(({ body }) => sectionId(body.place) === section.id);
    return came.length === 0
      ? section
      : { ...section, rows: filled(words, section, { ...facts, entries: came }) };
  });
}

function filled(
  words: Words,
  { rows }: ReviewSectionView,
  { service, entries, kept }: Facts,
): ReviewSectionView['rows'] {
  const own = kept.service(service);
  const toFollow = kept.say('common:answers.later');
  return rows.map((row) => {
    const [line, ...more] = row.lines;
    const came = entries.filter(({ body: { field } }) => {
      const label = own.find(`fields.${field}.review`) ?? own.find(`fields.${field}.label`);
      return label === row.label;
    });
    const isMeant = came.length > 0 && line === toFollow && more.length === 0;
    return isMeant ? { ...row, lines: came.flatMap((entry) => linesOf(words, entry)) } : row;
  });
}

function linesOf(words: Words, { at, body }: Entry): readonly string[] {
  return [
    words.say('inbox:case.followed', { at: formatInstant(words.language, new Date(at)) }),
    ...body.documents.map(({ name, size }) => `${name} (${formatSize(words.language, size)})`),
  ];
}
