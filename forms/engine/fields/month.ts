import type { Kind, Read } from './kind.ts';
import { isWithinBounds } from './date-bounds.ts';
import { monthPartsOf } from './date-parts.ts';
import { readDate } from './read-date.ts';

/** A month of a year, such as the one in which the next inspection is due. Expressions see all its days. */
export const month: Kind<'month'> = {
  read: ({ id, min, max }, input, asking) =>
    inMonths(readDate(monthPartsOf(id, input), { needs: ['month', 'year'], min, max }, asking)),
  write: ({ id }, answer) => {
    const [year = '', inYear = ''] = typeof answer === 'string' ? answer.split('-') : [];
    return { [`${id}.month`]: [inYear.replace(/^0/, '')], [`${id}.year`]: [year] };
  },
  holds: isWithinBounds,
  type: () => ({ is: 'partial date' }),
  schema: () => ({ type: 'string', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` }),
};

/** Bounds are said as months, too: who is asked for a month knows no day. */
function inMonths(read: Read): Read {
  if (read.ok) return read;
  const monthOf = ([name, value]: readonly [string, string | number]) =>
    [name, String(value).slice(0, 'YYYY-MM'.length)] as const;
  return {
    ok: false,
    wrong: read.wrong.map(({ params, ...fault }) => ({
      ...fault,
      params:
        fault.code === 'incomplete-date' ? params : Object.fromEntries(Object.entries(params).map(monthOf)),
    })),
  };
}
