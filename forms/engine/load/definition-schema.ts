import type { JsonSchema } from '../json-schema.ts';
import type { FieldType } from '../model.ts';
import { isContent } from '../fields/content.ts';
import { commonKeys, fieldKeys } from './field.ts';
import { kindReaders } from './field-kinds.ts';
import { mappingOf, type Keys, type Shapes } from './keys.ts';
import { serviceKeys } from './service.ts';
import { stepKeys } from './steps.ts';

type Facts = {
  /** The help for a key, e.g. `service.law` or `field.max`, and for a kind of field, e.g. `kind.date`. */
  readonly describe: (key: string) => string;
  readonly codelists: readonly string[];
};

/**
 * The JSON Schema of a definition's form, for editors: made of the very keys the loader reads. In draft 7, which editors
 * know best. Whatever the loader takes, it takes; what expressions and references mean, only the loader knows.
 */
export function definitionSchema({ describe, codelists }: Facts): JsonSchema {
  const explained = (keys: Keys, about: string) => mappingOf(explain(keys, about, describe));
  const loop = {
    ...explained(stepKeys.loop, 'step'),
    anyOf: [{ required: ['fields'] }, { required: ['steps'] }],
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: describe('title'),
    ...explained(serviceKeys, 'service'),
    definitions: {
      step: stepOf({ page: explained(stepKeys.page, 'step'), loop }),
      innerStep: stepOf({ page: explained(stepKeys.innerPage, 'step'), loop }),
      common: { properties: explain({ needed: {}, allowed: commonKeys }, 'field', describe).allowed },
      field: { anyOf: fieldTypes().map((type) => fieldOf(type, describe)) },
      codelist: { enum: codelists },
    },
  };
}

function fieldTypes(): readonly FieldType[] {
  return Object.keys(kindReaders) as FieldType[]; // the table has an entry for each type
}

/** Which of both a step is shows in its `repeat`. */
function stepOf({ page, loop }: { readonly page: JsonSchema; readonly loop: JsonSchema }): JsonSchema {
  return { if: { required: ['repeat'] }, then: loop, else: page };
}

function fieldOf(type: FieldType, describe: Facts['describe']): JsonSchema {
  const keys = referring(explain(fieldKeys(type), 'field', describe));
  const { purpose, ...rest } = keys.allowed;
  const asks =
    isContent({ type }) || purpose === undefined
      ? keys
      : { needed: { ...keys.needed, purpose }, allowed: rest };
  return { ...mappingOf(asks), description: describe(`kind.${type}`) };
}

/** What all fields have is told once for all of them. */
function referring({ needed, allowed }: Keys): Keys {
  const all = (shapes: Shapes): Shapes =>
    Object.fromEntries(
      Object.entries(shapes).map(([key, shape]) => [
        key,
        Object.hasOwn(commonKeys, key) ? { $ref: `#/definitions/common/properties/${key}` } : shape,
      ]),
    );
  return { needed: all(needed), allowed: all(allowed) };
}

function explain({ needed, allowed }: Keys, about: string, describe: Facts['describe']): Keys {
  const all = (shapes: Shapes): Shapes =>
    Object.fromEntries(
      Object.entries(shapes).map(([key, shape]) => [
        key,
        { description: describe(`${about}.${key}`), ...shape },
      ]),
    );
  return { needed: all(needed), allowed: all(allowed) };
}
