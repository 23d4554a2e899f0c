import type { NameScope, Name } from '../feel/scope.ts';
import type { Entries } from './shape.ts';
import type { Source } from './source.ts';

/** The state of a definition while it is being read. */
export type Loading = {
  readonly source: Source;
  readonly codelists: readonly string[];
  readonly purposes: ReadonlySet<string>;
  /** Ids that are taken, by what they name. */
  readonly taken: { readonly step: Set<string>; readonly answer: Set<string>; readonly rule: Set<string> };
  /** The number of the page (or the end of the list) on which an answer is settled, by its path. */
  readonly order: Map<string, number>;
  readonly pages: { count: number };
  /** Called behind each step: some computed value may now have all the answers that it needs. */
  readonly afterStep: () => void;
  /** The ids of those whose answers all stand above by now. */
  readonly settled: ReadonlySet<string>;
  /** The scope of each list, by its path; the form's own under `''`. */
  readonly scopes: Map<string, GrowingScope>;
};

/** A scope to which names are added as the form is read from top to bottom. */
export type GrowingScope = NameScope & {
  readonly names: Record<string, Name>;
  /** Names further down, known beforehand for a better message only. */
  readonly later: Set<string>;
  readonly path: readonly string[];
};

/** A field being read: what stands in it, and the names it may use. */
export type FieldSource = { readonly entries: Entries; readonly scope: GrowingScope };

/** How paths are written as keys. */
export function pathKey(path: readonly string[]): string {
  return path.join('.');
}
