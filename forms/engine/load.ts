import type { Position } from './feel/model.ts';
import type { Service } from './model.ts';

/** What is wrong in a definition, without words: `code` is the key of its text in `locales/<language>/findings.json`. */
export type Finding = Position & {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Loaded =
  | { readonly ok: true; readonly service: Service }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The text of a definition, its SHA-256 (hex) and the names of the code lists that exist. */
export type Definition = {
  readonly text: string;
  readonly hash: string;
  readonly codelists: readonly string[];
};

/** Reads a YAML definition into a checked service, or says what is wrong and where. */
export function loadService(_definition: Definition): Loaded {
  throw new Error('not filled in');
}
