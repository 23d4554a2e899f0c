import type { JsonSchema } from '../json-schema.ts';

/** What may stand behind each key of a mapping. The loader reads these keys, and editors are told of them. */
export type Shapes = Readonly<Record<string, JsonSchema>>;

export type Keys = { readonly needed: Shapes; readonly allowed: Shapes };

export const TEXT: JsonSchema = { type: 'string' };
export const FLAG: JsonSchema = { type: 'boolean' };
/** Numbers and truth values of YAML are expressions as well. */
export const EXPRESSION: JsonSchema = { type: ['string', 'number', 'boolean'] };
export const VERSION = /^\d+\.\d+\.\d+$/;

/** At least once in a list: an empty one is refused. */
export function someOf(items: JsonSchema): JsonSchema {
  return { ...listOf(items), minItems: 1 };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

export function among(values: readonly string[]): JsonSchema {
  return { enum: values };
}

export function textLike({ source }: RegExp): JsonSchema {
  return { type: 'string', pattern: source };
}

export function wholeNumber(
  limits: { readonly minimum?: number; readonly maximum?: number } = {},
): JsonSchema {
  return { type: 'integer', minimum: 0, ...limits };
}

/** One mapping with the keys that the loader knows there, and no others. */
export function mappingOf({ needed, allowed }: Keys): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(needed),
    properties: { ...needed, ...allowed },
  };
}
