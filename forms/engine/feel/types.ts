import type { StringType, Type } from './model.ts';

export const BOOLEAN: Type = { is: 'boolean' };
export const NUMBER: Type = { is: 'number' };
export const STRING: StringType = { is: 'string', options: null };
export const DATE: Type = { is: 'date' };
export const INSTANT: Type = { is: 'date and time' };
export const MONTHS: Type = { is: 'months duration' };
export const DAYS: Type = { is: 'days duration' };
export const NULL: Type = { is: 'null' };

/** Whether a value of the type has an order, so that `<` makes sense. */
export function isOrdered({ is }: Type): boolean {
  return !['boolean', 'null', 'list', 'record'].includes(is);
}

export function isDateType({ is }: Type): boolean {
  return is === 'date' || is === 'partial date';
}

/** Whether values of the two types can be equal: same types, exact and partial dates, and `null` with everything. */
export function areComparable(left: Type, right: Type): boolean {
  if (left.is === 'null' || right.is === 'null') return true;
  if (isDateType(left) && isDateType(right)) return true;
  if (left.is === 'list' && right.is === 'list') return areComparable(left.of, right.of);
  return left.is === right.is && left.is !== 'record';
}

/** The type that holds values of both, or `null` where there is none. */
export function commonType(left: Type, right: Type): Type | null {
  if (left.is === 'null') return right;
  if (right.is === 'null') return left;
  return commonList(left, right) ?? commonScalar(left, right);
}

function commonList(left: Type, right: Type): Type | null {
  if (left.is !== 'list' || right.is !== 'list') return null;
  const of = commonType(left.of, right.of);
  return of && { is: 'list', of };
}

function commonScalar(left: Type, right: Type): Type | null {
  if (left.is === 'string' && right.is === 'string') return joinOptions(left, right);
  if (isDateType(left) && isDateType(right)) return left.is === right.is ? left : { is: 'partial date' };
  return left.is === right.is && left.is !== 'record' && left.is !== 'list' ? left : null;
}

function joinOptions(left: StringType, right: StringType): Type {
  if (!left.options || !right.options) return STRING;
  return { is: 'string', options: [...new Set([...left.options, ...right.options])] };
}
