import { isContent } from './fields/content.ts';
import { schemaOfField } from './fields/index.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Computed, Loop, Page, Service, Step, ValueType } from './model.ts';

export type { JsonSchema };

/**
 * The schema (JSON Schema 2020-12) of a submission's `data.json`, derived from the definition. Required is what is
 * asked of everybody; what hangs on a condition may be missing.
 */
export function answersSchema(service: Service): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${service.id} ${service.version}`,
    ...objectOf(service.steps, service.computed.map(computedMember)),
  };
}

type Member = { readonly id: string; readonly schema: JsonSchema; readonly isRequired: boolean };

function objectOf(steps: readonly Step[], more: readonly Member[] = []): JsonSchema {
  const asked = steps.flatMap((step) => (step.kind === 'page' ? membersOf(step) : [listOf(step)]));
  const members = [...asked, ...more];
  return {
    type: 'object',
    additionalProperties: false,
    required: members.filter(({ isRequired }) => isRequired).map(({ id }) => id),
    properties: Object.fromEntries(members.map(({ id, schema }) => [id, schema])),
  };
}

const VALUES: Readonly<Record<ValueType, JsonSchema>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  money: { type: 'number', description: 'EUR, with at most two decimals' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
};

/** Nobody sends it: it follows from the answers, and is missing while they do not suffice. */
function computedMember({ id, type }: Computed): Member {
  return { id, schema: { ...VALUES[type], readOnly: true }, isRequired: false };
}

function membersOf({ when, fields }: Page): readonly Member[] {
  return fields
    .filter((field) => !isContent(field))
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
