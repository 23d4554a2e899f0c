import type { JsonSchema } from '#forms/engine/schema.ts';
import type { Service } from '#forms/engine/model.ts';
import { excerptRecipients } from '#forms/payload/make-payload.ts';
import { payloadStandard } from '#forms/payload/payloads.ts';
import { submissionDataSchema } from '#forms/submission/data.ts';
import type { Ports } from './ports.ts';

type Part = { readonly [key: string]: unknown };

/** Where the addresses of machines begin. */
const API = '/api/v1';

/**
 * The portal's interface for programs as OpenAPI 3.1: what anybody may fetch, and what the agency receives of each
 * service. Lists, services and versions come out of the catalogue.
 */
export function describeApi({ catalogue, origin }: Pick<Ports, 'catalogue' | 'origin'>): Part {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Schalter',
      version: '1',
      description: 'What programs may fetch from the counter, and what an agency receives of each service.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: origin }],
    paths: {
      ...codelistPaths(Object.keys(catalogue.codelists)),
      ...servicePaths(catalogue.services),
      ...agencyPaths(catalogue.services),
      ...receiptPaths,
      ...healthPaths,
    },
    components: {
      schemas: { Problem: PROBLEM, Codelist: CODELIST, ...dataSchemas(catalogue.services) },
      securitySchemes: { staff: { type: 'apiKey', in: 'cookie', name: 'staff' } },
    },
  };
}

/** RFC 9457. */
const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};

const PROBLEM_ANSWER: Part = {
  description: 'What is wrong with the question',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const CODELIST: JsonSchema = {
  type: 'object',
  required: ['id', 'version', 'entries'],
  properties: {
    id: { type: 'string' },
    version: { type: 'string' },
    entries: {
      description: 'Code and name of each entry, then further words under which people may look it up.',
      type: 'array',
      items: { type: 'array', minItems: 2, items: { type: 'string' } },
    },
  },
};

function codelistPaths(lists: readonly string[]): Part {
  const parameters = [
    inPath('list', lists),
    { name: 'lang', in: 'query', schema: { type: 'string' }, description: 'The language of the names.' },
  ];
  const ok = answer('The list', 'application/json', { $ref: '#/components/schemas/Codelist' });
  return { [`${API}/codelists/{list}`]: fetched('An official list', { parameters, ok }) };
}

function servicePaths(services: readonly Service[]): Part {
  const ids = [...new Set(services.map(({ id }) => id))];
  const parameters = [
    inPath('service', ids),
    {
      name: 'version',
      in: 'query',
      schema: { type: 'string' },
      description: 'A version; the newest without it.',
    },
  ];
  const schema = answer('A JSON Schema (2020-12)', 'application/schema+json', { type: 'object' });
  const example = dataAnswer('Invented data of one submission', services);
  return {
    [`${API}/services/{service}/schema.json`]: fetched('The schema of the data', { parameters, ok: schema }),
    [`${API}/services/{service}/example.json`]: fetched('An example of the data', {
      parameters,
      ok: example,
    }),
    [`${API}/services/{service}/payload.schema.json`]: fetched('The schema of the message to the agency', {
      parameters: [inPath('service', ids.filter(hasJsonMessage))],
      ok: schema,
    }),
    [`${API}/openapi.json`]: {
      get: {
        summary: 'This description',
        responses: { 200: answer('OpenAPI 3.1', 'application/json', { type: 'object' }) },
      },
    },
  };
}

function hasJsonMessage(service: string): boolean {
  return payloadStandard(service)?.kind === 'json';
}

/** Caseworkers have a session; without one they are led to the page where they sign in. */
function agencyPaths(services: readonly Service[]): Part {
  const file: Part = {
    description: 'The file',
    content: {
      'application/xml': { schema: { type: 'string' } },
      'application/json': { schema: { type: 'object' } },
    },
  };
  return {
    [`${CASE}/data.json`]: fetchedByAgency('The data of one case, as the agency receives them', {
      parameters: [],
      ok: dataAnswer('The data of the case', services),
    }),
    [`${CASE}/payload/{name}`]: fetchedByAgency(
      'A case in its service’s format, as it stands in the receipt',
      {
        parameters: [inPath('name')],
        ok: file,
      },
    ),
    [`${CASE}/excerpts/{recipient}`]: fetchedByAgency('What the agency passes on to one other body', {
      parameters: [inPath('recipient', [...new Set(services.flatMap(recipientsOf))])],
      ok: file,
    }),
  };
}

const CASE = '/{lang}/inbox/{reference}';

function recipientsOf(service: Service): readonly string[] {
  return excerptRecipients(service).map(({ id }) => id);
}

function fetchedByAgency(summary: string, { parameters, ok }: Fetched): Part {
  return {
    get: {
      summary,
      security: [{ staff: [] }],
      parameters: [inPath('lang'), inPath('reference'), ...parameters],
      responses: { 200: ok, 302: { description: 'Nobody is signed in, or there is no such case or file.' } },
    },
  };
}

const SHA_256 = {
  name: 'sha256',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};

/** What anybody may ask about receipts, to check one without us. */
const receiptPaths: Part = {
  [`${API}/receipts/{sha256}`]: fetched('Whether the portal knows a file', {
    parameters: [SHA_256],
    ok: answer('What is known', 'application/json', { type: 'object' }),
  }),
  [`${API}/receipt-log/entries/{sha256}`]: fetched('The entry of a receipt in the log, with its proof', {
    parameters: [SHA_256],
    ok: answer('Entry and proof (RFC 9162)', 'application/json', { type: 'object' }),
  }),
  [`${API}/receipt-log/checkpoints`]: {
    get: {
      summary: 'The signed checkpoints of the log, oldest first',
      parameters: [{ name: 'after', in: 'query', schema: { type: 'integer', minimum: 0 } }],
      responses: {
        200: answer('Checkpoints', 'application/json', { type: 'object' }),
        400: PROBLEM_ANSWER,
      },
    },
  },
  [`${API}/seals.json`]: {
    get: {
      summary: 'The seals that receipts are and were sealed with',
      responses: { 200: answer('Seals', 'application/json', { type: 'object' }) },
    },
  },
};

const healthPaths: Part = {
  '/health/live': { get: { summary: 'The process answers', responses: { 200: plainText('ok') } } },
  '/health/ready': {
    get: {
      summary: 'An application can be taken now',
      responses: { 200: plainText('ok'), 503: plainText('not ready') },
    },
  },
};

/** In components a schema names no dialect of its own: OpenAPI 3.1 speaks JSON Schema 2020-12. */
function dataSchemas(services: readonly Service[]): Part {
  return Object.fromEntries(
    services.map((service) => {
      const keys = Object.entries(submissionDataSchema(service)).filter(([key]) => key !== '$schema');
      return [nameOf(service), Object.fromEntries(keys)];
    }),
  );
}

function nameOf({ id, version }: Service): string {
  return `${id}-${version}`;
}

function dataAnswer(description: string, services: readonly Service[]): Part {
  const schema = { anyOf: services.map((service) => ({ $ref: `#/components/schemas/${nameOf(service)}` })) };
  const examples = services.map(({ id, version }) => [
    `${id}-${version}`,
    { externalValue: `${API}/services/${id}/example.json?version=${version}` },
  ]);
  return {
    description,
    content: { 'application/json': { schema, examples: Object.fromEntries(examples) as Part } },
  };
}

type Fetched = { readonly parameters: readonly Part[]; readonly ok: Part };

function fetched(summary: string, { parameters, ok }: Fetched): Part {
  return { get: { summary, parameters, responses: { 200: ok, 404: PROBLEM_ANSWER } } };
}

function inPath(name: string, values?: readonly string[]): Part {
  const schema = values ? { type: 'string', enum: values } : { type: 'string' };
  return { name, in: 'path', required: true, schema };
}

function answer(description: string, type: string, schema: JsonSchema): Part {
  return { description, content: { [type]: { schema } } };
}

function plainText(description: string): Part {
  return answer(description, 'text/plain', { type: 'string' });
}
