import type { Answers, Service } from '../engine/model.ts';
import { answersSchema } from '../engine/schema.ts';
import type { JsonSchema } from '../engine/schema.ts';

/** The machine-readable side of a submission: what `data.json` in the receipt holds. */
export type SubmissionData = {
  readonly service: string;
  readonly version: string;
  readonly leika: string;
  readonly reference: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly answers: Answers;
};

type Facts = {
  readonly service: Service;
  readonly reference: string;
  readonly receivedAt: Date;
  /** Only what was asked. */
  readonly answers: Answers;
};

/** Puts a submission's data together. */
export function submissionData({ service, reference, receivedAt, answers }: Facts): SubmissionData {
  const { id, version, leika } = service;
  return { service: id, version, leika, reference, receivedAt: receivedAt.toISOString(), answers };
}

/** The JSON Schema (2020-12) of a service's `data.json`, derived from its definition. */
export function submissionDataSchema(service: Service): JsonSchema {
  const { $schema, ...answers } = answersSchema(service);
  return {
    $schema,
    type: 'object',
    additionalProperties: false,
    required: ['service', 'version', 'leika', 'reference', 'receivedAt', 'answers'],
    properties: {
      service: { const: service.id },
      version: { const: service.version },
      leika: { const: service.leika },
      reference: { type: 'string', minLength: 1 },
      receivedAt: { type: 'string', format: 'date-time' },
      answers,
    },
  };
}
