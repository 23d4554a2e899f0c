import { compareDecimals } from './decimal.ts';
import type { Comparison } from './model.ts';
import { isDate, isDecimal, isList, type Value } from './value.ts';

type Span = { readonly from: number; readonly to: number };

/** What is certain of two spans. */
const spans: Readonly<Record<Comparison, (left: Span, right: Span) => boolean>> = {
  '=': (left, right) => isSame(left, right),
  '!=': (left, right) => !isSame(left, right),
  '<': (left, right) => left.to < right.from,
  '<=': (left, right) => left.to <= right.from || isSame(left, right),
  '>': (left, right) => left.from > right.to,
  '>=': (left, right) => left.from >= right.to || isSame(left, right),
};

/** Of exact values, by the sign of their difference. */
const orders: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/**
 * Compares two values; false when one is absent or when they cannot be compared.
 * Partial dates compare by what is certain: `1980 < 1980-05-01` is false, `1980 < 1981-01-01` is true.
 */
export function compare(operator: Comparison, left: Value, right: Value): boolean {
  if (left === null || right === null) return false;
  if (isDate(left) && isDate(right)) return spans[operator](left, right);
  const order = orderOf(left, right);
  if (order !== null) return orders[operator](order);
  if (operator === '=') return isEqual(left, right);
  return operator === '!=' && !isEqual(left, right);
}

function isSame(left: Span, right: Span): boolean {
  return left.from === right.from && left.to === right.to;
}

function orderOf(left: Value, right: Value): number | null {
  if (isDecimal(left) && isDecimal(right)) return compareDecimals(left, right);
  if (typeof left === 'string' && typeof right === 'string')
    return left === right ? 0 : left < right ? -1 : 1;
  const [a, b] = [measure(left), measure(right)];
  return a && b && a.is === b.is ? a.size - b.size : null;
}

function measure(value: Value): { readonly is: string; readonly size: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('amount' in value) return { is: value.is, size: value.amount };
  return 'seconds' in value ? { is: value.is, size: value.seconds } : null;
}

function isEqual(left: Value, right: Value): boolean {
  if (!isList(left) || !isList(right)) return left === right;
  return (
    left.length === right.length && left.every((item, index) => compare('=', item, right[index] ?? null))
  );
}
