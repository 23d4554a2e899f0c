import type { Input } from '#forms/engine/model.ts';

/** More fields than any of our pages has; beyond it somebody tries to keep the parser busy. */
const MOST_FIELDS = 500;

/** A form with more fields than any page of ours has. */
export class TooManyFieldsError extends Error {
  readonly code = 'too-many-fields';
}

/** Parses `application/x-www-form-urlencoded`; the size was limited before it was read. */
export function parseForm(body: string): Input {
  const parameters = new URLSearchParams(body);
  if (parameters.size > MOST_FIELDS) throw new TooManyFieldsError('The form has too many fields.');
  return collectFields(parameters);
}

/** Collects fields by name, in an object without prototype: no field name can reach one. */
export function collectFields(fields: Iterable<readonly [string, string]>): Input {
  const input = Object.create(null) as Record<string, string[]>; // a bare object has no better type
  for (const [name, value] of fields) (input[name] ??= []).push(value);
  return input;
}

/** The first value of a field, `''` when it was not sent. */
export function firstOf(input: Input, name: string): string {
  return input[name]?.[0] ?? '';
}
