import { isChanged, rowId } from '#forms/submission/correction/compare.ts';
import type { ComparedRow, ComparedSection, CorrectionPoint } from '#forms/submission/correction/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import type { Answer, Codelists, Place, Service } from '#forms/engine/model.ts';
import { nameCodes } from '../../code-names.ts';
import type { ComparedSectionView, ToldAnswer } from '../../view.ts';
import type { Words } from '../../words.ts';
import { tellAnswer } from '../answer.ts';
import { shortLabel } from '../labels.ts';
import { sectionHeading } from '../review.ts';

type Facts = {
  readonly service: Service;
  readonly codelists: Codelists;
  /** What the button sends that leads to where an answer is changed; `null` where nothing can be changed any more. */
  readonly changeIntent: ((place: Place) => string) | null;
};

type Wanted = (row: ComparedRow, place: Place) => boolean;

/** Answers as they were beside those of now: the rows that are wanted, in the order asked. */
export function describeCompared(
  words: Words,
  facts: Facts,
  {
    sections,
    isWanted = isChanged,
  }: { readonly sections: readonly ComparedSection[]; readonly isWanted?: Wanted },
): readonly ComparedSectionView[] {
  return sections.flatMap((section) => {
    const rows = section.rows.filter((row) => isWanted(row, section.place));
    if (rows.length === 0) return [];
    return [
      {
        id: ['c', section.place.step, ...section.place.item].join('-'),
        heading: sectionHeading(words, facts.service, section),
        rows: rows.map((row) => describeRow(words, facts, { row, section })),
      },
    ];
  });
}

/** What was marked and still stands as it was sent. */
export function keptOf(points: readonly CorrectionPoint[]): Wanted {
  return (row, place) =>
    !isChanged(row) &&
    points.some((point) => point.field === row.field.id && isSamePlace(point.place, place));
}

type Row = { readonly row: ComparedRow; readonly section: ComparedSection };

function describeRow(words: Words, facts: Facts, { row, section }: Row): ComparedSectionView['rows'][number] {
  const { field, before, after } = row;
  const label = shortLabel(words.service(facts.service.id), field);
  const say = (answer: Answer | undefined, none: 'notAsked' | 'noLonger'): ToldAnswer =>
    answer === undefined
      ? { lines: [words.say(`correction:check.${none}`)] }
      : tell(words, facts, { field, answer });
  return {
    id: rowId(section.place, field.id),
    label,
    cells: [
      { label: words.say('correction:check.before'), ...say(before, 'notAsked') },
      { label: words.say('correction:check.after'), ...say(after, 'noLonger') },
    ],
    change: facts.changeIntent && {
      intent: facts.changeIntent(section.place),
      text: words.say('common:buttons.change'),
      about: label,
    },
  };
}

function tell(
  words: Words,
  { service, codelists }: Facts,
  told: { readonly field: ComparedRow['field']; readonly answer: Answer },
): ToldAnswer {
  const nameCode = nameCodes(codelists, words.language);
  return tellAnswer({ ...told, words, own: words.service(service.id), nameCode });
}
