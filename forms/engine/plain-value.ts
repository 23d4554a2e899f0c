import { formatDay } from './feel/calendar.ts';
import { toNumber } from './feel/decimal.ts';
import { isDate, isDecimal, type Value } from './feel/value.ts';

/**
 * A value as answers are stored and embedded in `data.json`; `null` for an absent one and for what answers have no
 * shape for.
 */
export function plainValue(value: Value): string | number | boolean | null {
  if (isDecimal(value)) return plainNumber(toNumber(value));
  if (isDate(value)) return formatDay(value.from);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Beyond what JSON can write there is no number. */
function plainNumber(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
