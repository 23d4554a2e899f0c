/** A JSON Schema (2020-12), or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };
