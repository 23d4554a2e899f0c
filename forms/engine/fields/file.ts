import type { Answer, FileAnswer } from '../model.ts';
import { right, wrong, type Kind } from './kind.ts';

/**
 * Handed-in documents. They are put into the answers when they have arrived; the form itself only says "go on",
 * so reading keeps what is stored.
 */
export const file: Kind<'file'> = {
  read: ({ optional, later, many }, _input, { stored }) => {
    const files = filesOf(stored);
    if (files.length > many) return wrong('too-many', { max: many });
    if (files.length > 0) return right(files);
    return optional || later ? right(null) : wrong('file-missing');
  },
  write: () => ({}),
  type: () => ({ is: 'list', of: { is: 'record', members: {} } }),
  schema: ({ many, accept }) => ({
    type: 'array',
    minItems: 1,
    maxItems: many,
    items: {
      type: 'object',
      required: ['id', 'name', 'size', 'type', 'sha256'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        size: { type: 'integer', minimum: 0 },
        type: { enum: accept },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      },
    },
  }),
};

/** The documents in an answer. */
function filesOf(answer: Answer | undefined): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  const parts: readonly (string | FileAnswer)[] = answer;
  return parts.filter((part) => typeof part !== 'string');
}
