import type { Expression, Type } from '../feel/model.ts';
import { readExpression } from './expression.ts';
import { EXPRESSION, FLAG, textLike } from './keys.ts';
import type { KindReaders } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { flagOf, textOf } from './shape.ts';
import { report } from './source.ts';

const DATES: readonly Type['is'][] = ['date', 'partial date'];
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const BOUNDS = { min: EXPRESSION, max: EXPRESSION };

/** Kinds that are dates and times. */
export const dateKinds: KindReaders<'date' | 'month' | 'year' | 'period' | 'time'> = {
  date: {
    needed: {},
    allowed: { partial: FLAG, ...BOUNDS, calendar: FLAG },
    read: (loading, field) => ({
      type: 'date',
      partial: flagOf(loading.source, field.entries.get('partial')),
      calendar: flagOf(loading.source, field.entries.get('calendar')),
      ...bounds(loading, field, DATES),
    }),
  },
  month: {
    needed: {},
    allowed: BOUNDS,
    read: (loading, field) => ({ type: 'month', ...bounds(loading, field, DATES) }),
  },
  year: {
    needed: {},
    allowed: BOUNDS,
    read: (loading, field) => ({ type: 'year', ...bounds(loading, field, [...DATES, 'number']) }),
  },
  period: {
    needed: {},
    allowed: BOUNDS,
    read: (loading, field) => ({ type: 'period', ...bounds(loading, field, DATES) }),
  },
  time: {
    needed: {},
    allowed: { min: textLike(CLOCK), max: textLike(CLOCK) },
    read: (loading, field) => ({
      type: 'time',
      min: readClock(loading, field, 'min'),
      max: readClock(loading, field, 'max'),
    }),
  },
};

type Bounds = { readonly min: Expression | null; readonly max: Expression | null };

function bounds({ source }: Loading, { entries, scope }: FieldSource, wanted: readonly Type['is'][]): Bounds {
  const bound = (key: string): Expression | null => {
    const node = entries.get(key);
    return node === undefined ? null : readExpression(source, { node, scope }, wanted);
  };
  return { min: bound('min'), max: bound('max') };
}

function readClock({ source }: Loading, { entries }: FieldSource, key: 'min' | 'max'): string | null {
  const node = entries.get(key);
  if (node === undefined) return null;
  const text = textOf(source, node);
  if (text !== '' && !CLOCK.test(text)) report(source, { node }, ['bad-time', { text }]);
  return text;
}
