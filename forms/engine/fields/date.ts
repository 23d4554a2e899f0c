import type { FieldOf } from '../model.ts';
import { isWithinBounds } from './date-bounds.ts';
import { datePartsOf, writeDateParts } from './date-parts.ts';
import type { Kind } from './kind.ts';
import { readDate, type DateLimits } from './read-date.ts';

/** A date in three parts; a partial one may lack the day, or the day and the month. */
export const date: Kind<'date'> = {
  read: (field, input, asking) => readDate(datePartsOf(field.id, input), limitsOf(field), asking),
  write: ({ id }, answer) => writeDateParts(id, typeof answer === 'string' ? answer : ''),
  holds: isWithinBounds,
  type: ({ partial }) => ({ is: partial ? 'partial date' : 'date' }),
  schema: ({ partial }) =>
    partial
      ? { type: 'string', pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` }
      : { type: 'string', format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
};

function limitsOf({ partial, min, max }: FieldOf<'date'>): DateLimits {
  return { needs: partial ? ['year'] : ['day', 'month', 'year'], min, max };
}
