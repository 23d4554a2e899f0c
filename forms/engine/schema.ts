import type { Service } from './model.ts';

/** A JSON Schema (2020-12). */
export type JsonSchema = { readonly [key: string]: unknown };

/** The schema of a submission's `data.json`, derived from the definition. */
export function answersSchema(_service: Service): JsonSchema {
  throw new Error('not filled in');
}
