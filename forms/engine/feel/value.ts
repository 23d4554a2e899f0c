import type { Decimal } from './model.ts';

/**
 * What an expression can come to. `null` is absence.
 * A date is a span of days (counted from 1970-01-01), because a partial date such as `1980-05` means all its days.
 */
export type Value =
  null | boolean | string | Decimal | DateValue | Instant | Amount | RecordValue | readonly Value[];

export type DateValue = { readonly is: 'date'; readonly from: number; readonly to: number };

/** Seconds of local time since 1970-01-01T00:00. */
export type Instant = { readonly is: 'date and time'; readonly seconds: number };

/** A duration, in months or in seconds. */
export type Amount = { readonly is: 'months duration' | 'days duration'; readonly amount: number };

/** One item of a list or one composite answer, unread: its members are converted when they are asked for. */
export type RecordValue = { readonly is: 'record'; readonly members: object };

/** Whether the value is a number. */
export function isDecimal(value: Value): value is Decimal {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

/** Whether the value is a date, exact or partial. */
export function isDate(value: Value): value is DateValue {
  return typeof value === 'object' && value !== null && 'from' in value;
}

/** Whether the value is a moment. */
export function isInstant(value: Value): value is Instant {
  return typeof value === 'object' && value !== null && 'seconds' in value;
}

/** Whether the value is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
