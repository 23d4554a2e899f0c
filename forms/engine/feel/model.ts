/** What an expression of the form language is once it has been read and type-checked. Types only. */

/** A place in the definition's source: both count from 1. */
export type Position = { readonly line: number; readonly column: number };

/** The types an expression can have. `list` carries the type of its items, `record` its members. */
export type Type =
  | { readonly is: 'boolean' | 'number' | 'date' | 'partial date' | 'date and time' }
  | StringType
  | { readonly is: 'months duration' | 'days duration' | 'null' }
  | { readonly is: 'list'; readonly of: Type }
  | { readonly is: 'record'; readonly members: Readonly<Record<string, Type>> };

/** `options` are the only strings there can be, for choices; `null` where any string can be. */
export type StringType = { readonly is: 'string'; readonly options: readonly string[] | null };

/** An exact decimal: `digits` × 10^-`scale`. Money never passes through a float. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

/** A checked expression; `reads` are the answer paths it depends on, outermost name first. */
export type Expression = {
  readonly source: string;
  readonly type: Type;
  readonly tree: Tree;
  readonly reads: readonly (readonly string[])[];
};

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';

export type Tree =
  | { readonly node: 'literal'; readonly value: Literal }
  | { readonly node: 'path'; readonly names: readonly string[]; readonly type: Type }
  | { readonly node: 'list'; readonly items: readonly Tree[] }
  | { readonly node: 'and' | 'or'; readonly left: Tree; readonly right: Tree }
  | { readonly node: 'not'; readonly of: Tree }
  | { readonly node: 'compare'; readonly operator: Comparison; readonly left: Tree; readonly right: Tree }
  | { readonly node: 'calculate'; readonly operator: Arithmetic; readonly left: Tree; readonly right: Tree }
  | { readonly node: 'negate'; readonly of: Tree }
  | { readonly node: 'in'; readonly value: Tree; readonly options: readonly Tree[] }
  | {
      readonly node: 'range';
      readonly value: Tree;
      readonly low: Tree;
      readonly high: Tree;
      readonly open: readonly [boolean, boolean];
    }
  | { readonly node: 'if'; readonly condition: Tree; readonly then: Tree; readonly otherwise: Tree }
  | { readonly node: 'some' | 'every'; readonly name: string; readonly list: Tree; readonly satisfies: Tree }
  | { readonly node: 'call'; readonly name: string; readonly args: readonly Tree[] };

export type Literal =
  | {
      readonly is: 'string' | 'date' | 'date and time' | 'months duration' | 'days duration';
      readonly text: string;
    }
  | { readonly is: 'number'; readonly decimal: Decimal }
  | { readonly is: 'boolean'; readonly truth: boolean }
  | { readonly is: 'null' };
