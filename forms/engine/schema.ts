import { schemaOfField } from './fields/index.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Loop, Page, Service, Step } from './model.ts';

export type { JsonSchema };

/**
 * The schema (JSON Schema 2020-12) of a submission's `data.json`, derived from the definition. Required is what is
 * asked of everybody; what hangs on a condition may be missing.
 */
export function answersSchema(service: Service): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${service.id} ${service.version}`,
    ...objectOf(service.steps),
  };
}

type Member = { readonly id: string; readonly schema: JsonSchema; readonly isRequired: boolean };

function objectOf(steps: readonly Step[]): JsonSchema {
  const members = steps.flatMap((step) => (step.kind === 'page' ? membersOf(step) : [listOf(step)]));
  return {
    type: 'object',
    additionalProperties: false,
    required: members.filter(({ isRequired }) => isRequired).map(({ id }) => id),
    properties: Object.fromEntries(members.map(({ id, schema }) => [id, schema])),
  };
}

function membersOf({ when, fields }: Page): readonly Member[] {
  return fields
    .filter(({ type }) => type !== 'notice')
    .map((field) => ({
      id: field.id,
      schema: schemaOfField(field),
      isRequired: when === null && field.when === null,
    }));
}

function listOf({ list, min, when, max, steps }: Loop): Member {
  const isAlways = max.tree.node === 'literal';
  return {
    id: list,
    schema: { type: 'array', minItems: min, items: objectOf(steps) },
    isRequired: when === null && isAlways,
  };
}
