import { parseDate } from './calendar.ts';
import { decimalOf } from './decimal.ts';
import type { Type } from './model.ts';
import type { Value } from './value.ts';

/** Stored values by name: those of the nearest list item first, then those around it. */
export type Scope = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly outer: Scope | null;
  /** The variable of `some` and `every`, where it stands for a value that is converted already. */
  readonly variable?: Readonly<Record<string, Value>>;
};

/** What the path means here, as a value of its type; stored values that do not fit the type count as absent. */
export function resolve(names: readonly string[], type: Type, scope: Scope): Value {
  const [first = ''] = names;
  const at = scopeOf(first, scope);
  if (at?.variable) return at.variable[first] ?? null;
  let stored = at?.values[first];
  for (let depth = 1; depth < names.length; depth++) stored = member(stored, names[depth] ?? '');
  return convert(stored, type);
}

function scopeOf(name: string, scope: Scope): Scope | null {
  for (let at: Scope | null = scope; at; at = at.outer) {
    if (Object.hasOwn(at.variable ?? at.values, name)) return at;
  }
  return null;
}

/** Of a list, the members of all items that have one. */
function member(stored: unknown, name: string): unknown {
  if (Array.isArray(stored)) return stored.flatMap((item: unknown) => member(item, name) ?? []);
  if (!isRecord(stored) || !Object.hasOwn(stored, name)) return null;
  return stored[name];
}

function convert(stored: unknown, type: Type): Value {
  if (stored === null || stored === undefined) return null;
  if (type.is !== 'list') return converters[type.is](stored);
  return Array.isArray(stored) ? stored.map((item: unknown) => convert(item, type.of)) : null;
}

const converters: Readonly<Record<Exclude<Type['is'], 'list'>, (stored: unknown) => Value>> = {
  boolean: (stored) => (typeof stored === 'boolean' ? stored : null),
  number: (stored) => (typeof stored === 'number' ? decimalOf(stored) : null),
  string: (stored) => (typeof stored === 'string' ? stored : null),
  date: dateOf,
  'partial date': dateOf,
  'date and time': () => null,
  'months duration': () => null,
  'days duration': () => null,
  null: () => null,
  record: (stored) => (isRecord(stored) ? { is: 'record', members: stored } : null),
};

function dateOf(stored: unknown): Value {
  return typeof stored === 'string' ? parseDate(stored) : null;
}

function isRecord(stored: unknown): stored is Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}
