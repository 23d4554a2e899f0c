import { DATE } from '../feel/types.ts';
import type { Answer, PeriodAnswer } from '../model.ts';
import { isWithinBounds } from './date-bounds.ts';
import { datePartsOf, writeDateParts } from './date-parts.ts';
import { right, wrong, type Kind, type Read, type Wrong } from './kind.ts';
import { readDate } from './read-date.ts';

/** The two dates of a period, in the order they are asked. */
const ENDS = ['von', 'bis'] as const;

/** From one day to another; both days belong to it. */
export const period: Kind<'period'> = {
  read: ({ id, min, max }, input, asking) => {
    const [start, end] = ENDS.map((name) =>
      readDate(datePartsOf(`${id}.${name}`, input), { needs: ['day', 'month', 'year'], min, max }, asking),
    );
    return start && end ? join(start, end) : right(null);
  },
  write: ({ id }, answer) =>
    isPeriod(answer)
      ? { ...writeDateParts(`${id}.von`, answer.von), ...writeDateParts(`${id}.bis`, answer.bis) }
      : {},
  holds: (field, answer, asking) =>
    isPeriod(answer) && ENDS.every((end) => isWithinBounds(field, answer[end], asking)),
  type: () => ({ is: 'record', members: { von: DATE, bis: DATE } }),
  schema: () => ({
    type: 'object',
    required: ENDS,
    additionalProperties: false,
    properties: Object.fromEntries(ENDS.map((end) => [end, { type: 'string', format: 'date' }])),
  }),
};

/** Dates in ISO order are texts in order. */
function join(start: Read, end: Read): Read {
  if (!start.ok || !end.ok) return { ok: false, wrong: [...wrongAt('von', start), ...wrongAt('bis', end)] };
  const [von, bis] = [start.answer, end.answer];
  if (von === null && bis === null) return right(null);
  if (typeof von !== 'string') return wrong('required', {}, 'von');
  if (typeof bis !== 'string') return wrong('required', {}, 'bis');
  return bis < von ? wrong('end-before-start', { min: von }, 'bis') : right({ von, bis });
}

function wrongAt(end: 'von' | 'bis', read: Read): readonly Wrong[] {
  if (read.ok) return [];
  return read.wrong.map(({ part, ...fault }) => ({ part: part === null ? end : `${end}.${part}`, ...fault }));
}

function isPeriod(answer: Answer): answer is PeriodAnswer {
  return typeof answer === 'object' && answer !== null && 'von' in answer;
}
