import type { Answer, Service } from '#forms/engine/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { rowId } from '#forms/submission/correction/compare.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import type { Correctable } from '#forms/submission/correction/correctable.ts';
import { nameCodes } from '../../code-names.ts';
import type { ComparedSectionView, ToldAnswer } from '../../view.ts';
import type { Words } from '../../words.ts';
import { tellAnswer } from '../answer.ts';
import { shortLabel } from '../labels.ts';
import { linesOf } from '../lines-of.ts';
import { sectionHeading } from '../review.ts';

type Facts = {
  readonly service: Service;
  readonly parts: readonly Correctable[];
  readonly points: readonly CorrectionPoint[];
  readonly codelists: Parameters<typeof nameCodes>[0];
};

/** What the agency wants to be looked at again: each answer as it is, and the reason. */
export function describePoints(words: Words, facts: Facts): readonly ComparedSectionView[] {
  return facts.parts.flatMap((part) => {
    const rows = rowsOf(part).flatMap(({ field, label, told }) => {
      const point = facts.points.find(
        (each) => each.field === field && isSamePlace(each.place, placeOf(part)),
      );
      return point ? [row(words, { point, label: label(words, facts), told: told(words, facts) })] : [];
    });
    if (rows.length === 0) return [];
    const { step, item } = placeOf(part);
    return [{ id: ['p', step, ...item].join('-'), heading: headingOf(words, facts.service, part), rows }];
  });
}

/** What a page or a list is called. */
export function headingOf(words: Words, service: Service, part: Correctable): string {
  if (part.kind === 'page') return sectionHeading(words, service, part.section);
  return words.service(service.id).say(`steps.${part.loop.id}.title`);
}

const placeOf = (part: Correctable) => (part.kind === 'page' ? part.section.place : part.place);

type Tells<T> = (words: Words, facts: Pick<Facts, 'service' | 'codelists'>) => T;

/** What can be marked of a page or a list, and how it is said. */
export type PointRow = {
  readonly id: string;
  readonly field: string;
  readonly label: Tells<string>;
  readonly told: Tells<ToldAnswer>;
};

/** The answers of a page, or the list as a whole. */
export function rowsOf(part: Correctable): readonly PointRow[] {
  if (part.kind === 'list') {
    const id = rowId(part.place, part.loop.list);
    return [
      {
        id,
        field: part.loop.list,
        label: (words) => words.say('correction:answer.list'),
        told: () => ({ lines: [] }),
      },
    ];
  }
  const { place, rows } = part.section;
  return rows.map(({ field, answer }) => ({
    id: rowId(place, field.id),
    field: field.id,
    label: (words, { service }) => shortLabel(words.service(service.id), field),
    told: (words, { service, codelists }) => tell(words, { service, codelists, field, answer }),
  }));
}

type Told = Pick<Facts, 'service' | 'codelists'> & {
  readonly field: Parameters<typeof shortLabel>[1];
  readonly answer: Answer;
};

function tell(words: Words, { service, codelists, field, answer }: Told): ToldAnswer {
  const nameCode = nameCodes(codelists, words.language);
  return tellAnswer({ words, own: words.service(service.id), nameCode, field, answer });
}

type Row = { readonly point: CorrectionPoint; readonly label: string; readonly told: ToldAnswer };

function row(words: Words, { point, label, told }: Row): ComparedSectionView['rows'][number] {
  const answer = { label: words.say('correction:answer.now'), ...told };
  const reason = {
    label: words.say('correction:answer.reason'),
    lines: linesOf(point.reason),
  };
  return {
    id: rowId(point.place, point.field),
    label,
    cells: told.lines.length === 0 ? [reason] : [answer, reason],
    change: null,
  };
}
