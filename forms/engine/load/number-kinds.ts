import type { NumberLimits } from '../model.ts';
import { TEXT, wholeNumber } from './keys.ts';
import type { KindReaders, Special } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { integerOf, numberOf, textOf } from './shape.ts';

/** A double holds every decimal of so many digits, and JSON writes it back unchanged. */
const EXACT_DIGITS = 15;
/** From the seventh place on, small numbers would be written with an exponent. */
const MOST_DECIMALS = 6;
const USUAL_DECIMALS = 2;
const HUNDRED = 100;

const WHOLE = { type: 'integer' };
const NUMBER = { type: 'number' };
const DECIMALS = wholeNumber({ maximum: MOST_DECIMALS });

/** Kinds that are numbers. */
export const numberKinds: KindReaders<'integer' | 'decimal' | 'money' | 'percent' | 'area'> = {
  integer: { needed: { min: WHOLE, max: WHOLE }, allowed: {}, read: readInteger },
  decimal: {
    needed: { min: NUMBER, max: NUMBER },
    allowed: { decimals: DECIMALS, unit: TEXT },
    read: (loading, field) => ({
      type: 'decimal',
      ...limits(loading, field, { min: 0, max: 0 }),
      unit: field.entries.has('unit') ? textOf(loading.source, field.entries.get('unit')) : null,
    }),
  },
  money: {
    needed: { max: NUMBER },
    allowed: { min: NUMBER },
    read: (loading, field) => ({ type: 'money', ...limits(loading, field, { min: 0, max: 0 }) }),
  },
  percent: {
    needed: {},
    allowed: { min: NUMBER, max: NUMBER, decimals: DECIMALS },
    read: (loading, field) => ({ type: 'percent', ...limits(loading, field, { min: 0, max: HUNDRED }) }),
  },
  area: {
    needed: { max: NUMBER },
    allowed: { min: NUMBER, decimals: DECIMALS },
    read: (loading, field) => ({ type: 'area', ...limits(loading, field, { min: 0, max: 0 }) }),
  },
};

function readInteger({ source }: Loading, { entries }: FieldSource): Special<'integer'> {
  const lowest = Number.MIN_SAFE_INTEGER;
  const min = integerOf(source, entries.get('min'), { fallback: 0, min: lowest });
  return { type: 'integer', min, max: integerOf(source, entries.get('max'), { fallback: min, min }) };
}

function limits(
  { source }: Loading,
  { entries }: FieldSource,
  fallback: { readonly min: number; readonly max: number },
): NumberLimits {
  const decimals = integerOf(source, entries.get('decimals'), {
    fallback: USUAL_DECIMALS,
    max: MOST_DECIMALS,
  });
  const most = 10 ** (EXACT_DIGITS - decimals);
  const min = numberOf(source, entries.get('min'), { fallback: fallback.min, min: -most, max: most });
  return {
    min,
    max: numberOf(source, entries.get('max'), { fallback: fallback.max, min, max: most }),
    decimals,
  };
}
