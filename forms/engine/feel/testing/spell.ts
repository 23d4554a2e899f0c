import type { Tree } from '../model.ts';
import type { Value } from '../value.ts';

/** Digits of a bigint and the ends of a date as text, so that two worlds can be compared. */
export function spell(value: Value | Tree): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${String(part)}n` : part));
}
