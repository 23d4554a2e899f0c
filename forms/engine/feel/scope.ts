import type { Expression, Type } from './model.ts';

/**
 * What a name means: its type, and the path of the answer behind it (`null`: it is no answer). Behind the name of a
 * computed value stands the expression that it is short for.
 */
export type Name = {
  readonly type: Type;
  readonly path: readonly string[] | null;
  readonly shortFor?: Expression;
};

/** The names an expression may use where it stands: those of its own list item first, then those around it. */
export type NameScope = {
  readonly names: Readonly<Record<string, Name>>;
  /** Names that are declared further down in the form. */
  readonly later: ReadonlySet<string>;
  readonly outer: NameScope | null;
};

/** What a name means here, or `null`. */
export function findName(scope: NameScope | null, name: string): Name | null {
  if (!scope) return null;
  return ownValue(scope.names, name) ?? findName(scope.outer, name);
}

/** The type of a member of a record (or of that member in each record of a list), or `null`. */
export function findMember(type: Type, name: string): Type | null {
  if (type.is === 'record') return ownValue(type.members, name);
  if (type.is !== 'list') return null;
  const of = findMember(type.of, name);
  return of && (of.is === 'list' ? of : { is: 'list', of });
}

/** Whether the name is declared, but only after the place of the expression. */
export function isLater(scope: NameScope | null, name: string): boolean {
  return scope !== null && (scope.later.has(name) || isLater(scope.outer, name));
}

/** All names that may be used here, for "did you mean". */
export function knownNames(scope: NameScope | null): readonly string[] {
  return scope ? [...Object.keys(scope.names), ...knownNames(scope.outer)] : [];
}

/** The names of a type's members. */
export function memberNames(type: Type): readonly string[] {
  if (type.is === 'list') return memberNames(type.of);
  return type.is === 'record' ? Object.keys(type.members) : [];
}

function ownValue<T>(values: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}
