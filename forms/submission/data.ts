import type { Answers, Service } from '../engine/model.ts';
import { answersSchema } from '../engine/schema.ts';
import type { JsonSchema } from '../engine/schema.ts';
import { protocol } from './protocol.ts';
import { moves } from './status.ts';

/** The machine-readable side of a submission: what `data.json` in the receipt holds. */
export type SubmissionData = {
  readonly service: string;
  readonly version: string;
  readonly leika: string;
  readonly reference: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly answers: Answers;
  /** The ids of those that nobody gave: they follow from the others. */
  readonly computed: readonly string[];
  /** In a correction: the receipt whose place this one takes. */
  readonly corrects?: CorrectedReceipt;
  /** Random, so that nobody can guess the rest by its checksum. Receipts that were sealed earlier have none. */
  readonly salt?: string;
};

/** A sealed receipt, as the one that takes its place names it. */
export type CorrectedReceipt = {
  /** The case's number; for the receipt of a correction with its count behind a stroke. */
  readonly number: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Of the file as it was sealed, hex. */
  readonly sha256: string;
};

type Facts = {
  readonly service: Service;
  readonly reference: string;
  readonly receivedAt: Date;
  /** Only what was asked. */
  readonly answers: Answers;
  readonly corrects?: CorrectedReceipt | null;
  readonly salt?: string | undefined;
};

/** Puts a submission's data together. */
export function submissionData(facts: Facts): SubmissionData {
  const { service, reference, receivedAt, answers, corrects, salt } = facts;
  const { id, version, leika } = service;
  const computed = computedIds(service).filter((one) => Object.hasOwn(answers, one));
  return {
    service: id,
    version,
    leika,
    reference,
    receivedAt: receivedAt.toISOString(),
    answers,
    computed,
    ...(corrects ? { corrects } : {}),
    ...(salt === undefined ? {} : { salt }),
  };
}

const computedIds = ({ computed }: Service): readonly string[] => computed.map(({ id }) => id);

const codeOf = (pattern: string): JsonSchema => ({ type: ['string', 'null'], pattern });
/**
 * What has happened in the case, as the office downloads it; a receipt has none. Codes: XBau-Kernmodul, StatusBauportal
 * 3.0.
 */
const PROCESS: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['at', 'kind', 'author', 'state', 'kernmodul', 'statusBauportal'],
    properties: {
      at: { type: 'string', format: 'date-time' },
      kind: { enum: Object.keys(protocol) },
      author: { enum: ['citizen', 'office', 'portal'] },
      state: { enum: Object.keys(moves) },
      kernmodul: codeOf(String.raw`^1\d{3}$`),
      statusBauportal: codeOf(String.raw`^\d{2}$`),
    },
  },
};

/** The JSON Schema (2020-12) of a service's `data.json`, derived from its definition. */
export function submissionDataSchema(service: Service): JsonSchema {
  const { $schema, ...answers } = answersSchema(service);
  const computed = computedIds(service);
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
      // Receipts that were sealed before the next two were known have neither.
      computed: {
        description: 'Which of the answers nobody gave: they follow from the others.',
        type: 'array',
        uniqueItems: true,
        items: computed.length > 0 && { enum: computed },
      },
      salt: { type: 'string', minLength: 1 },
      process: PROCESS,
      corrects: {
        type: 'object',
        additionalProperties: false,
        required: ['number', 'receivedAt', 'sha256'],
        properties: {
          number: { type: 'string', minLength: 1 },
          receivedAt: { type: 'string', format: 'date-time' },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
      },
    },
  };
}
