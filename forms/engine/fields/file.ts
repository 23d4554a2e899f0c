import type { JsonSchema } from '../json-schema.ts';
import type { Answer, DocumentField, Field, FileAnswer } from '../model.ts';
import { right, wrong, type Kind, type Read } from './kind.ts';

/**
 * Handed-in documents. They are put into the answers when they have arrived; the form itself only says "go on",
 * so reading keeps what is stored.
 */
export const file: Kind<'file'> = {
  read: (field, _input, { stored }) => readStored(field, stored),
  write: () => ({}),
  type: () => ({ is: 'list', of: { is: 'record', members: {} } }),
  schema: (field) => documentsSchema(field),
};

/** Whether documents are handed in for this field. */
export function isDocumentField(field: Field): field is DocumentField {
  return field.type === 'file' || field.type === 'plan';
}

/** The documents that are there, or why they do not suffice. */
export function readStored({ optional, later, many }: DocumentField, stored: Answer | undefined): Read {
  const files = filesOf(stored);
  if (files.length > many) return wrong('too-many', { max: many });
  if (files.length > 0) return right(files);
  return optional || later ? right(null) : wrong('file-missing');
}

/** The documents in an answer. */
export function filesOf(answer: Answer | undefined): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  const parts: readonly (string | FileAnswer)[] = answer;
  return parts.filter((part) => typeof part !== 'string');
}

type More = { readonly required: readonly string[]; readonly properties: JsonSchema };

/** The schema of documents, with what else belongs to each of them. */
export function documentsSchema(
  { many, accept }: DocumentField,
  more: More = { required: [], properties: {} },
): JsonSchema {
  return {
    type: 'array',
    minItems: 1,
    maxItems: many,
    items: {
      type: 'object',
      required: ['id', 'name', 'size', 'type', 'sha256', ...more.required],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        size: { type: 'integer', minimum: 0 },
        type: { enum: accept },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        ...more.properties,
      },
    },
  };
}
