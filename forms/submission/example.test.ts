import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { followHandbook } from '../../e2e/support/handbook.ts';
import { loadService } from '../engine/load.ts';
import type { Service } from '../engine/model.ts';
import { sampleContext, sampleService } from '../engine/testing/sample.ts';
import { shippedContext, shippedService } from '../engine/testing/shipped.ts';
import { submissionDataSchema } from './data.ts';
import { exampleData } from './example.ts';
import { parseReference } from './reference.ts';

const { codelists } = shippedContext;

function handbookService(): Service {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  followHandbook(folder);
  const text = readFileSync(join(folder, 'dog-licence', 'service.yaml'), 'utf8');
  rmSync(folder, { recursive: true });
  const loaded = loadService({ text, hash: '', codelists: Object.keys(codelists) });
  if (!loaded.ok) throw new Error('The handbook has a wrong example.');
  return loaded.service;
}

const services = [
  ...['trade-licence', 'vehicle-registration', 'building-permit'].map(shippedService),
  handbookService(),
];

describe.each(services.map((service) => [service.id, service] as const))(
  'the example of %s',
  (_, service) => {
    const example = exampleData(service, codelists);

    it('fits the schema of the data that the agency receives', () => {
      const ajv = new Ajv2020({ allErrors: true });
      addFormats(ajv);
      const validate = ajv.compile(submissionDataSchema(service));
      validate(JSON.parse(JSON.stringify(example)));
      expect(validate.errors).toBeNull();
    });

    it('answers something, has a number with right check characters, and is the same each time', () => {
      expect(Object.keys(example?.answers ?? {}).length).toBeGreaterThan(4);
      expect(parseReference(example?.reference ?? '')).toBe(example?.reference);
      expect(exampleData(service, codelists)).toEqual(example);
    });
  },
);

it('is found behind rules that the plainest answers would break', () => {
  const service = sampleService(
    '  - { id: s, fields: [{ id: zahl, type: integer, min: 0, max: 99, purpose: antrag }] }\n',
    'rules: [{ id: viele, at: zahl, must: zahl > 41 }]\n',
  );
  expect(exampleData(service, sampleContext.codelists)?.answers['zahl']).toBeGreaterThan(41);
});

it('is none where nobody could send the form', () => {
  const service = sampleService(
    '  - { id: s, fields: [{ id: zahl, type: integer, min: 0, max: 99, purpose: antrag }] }\n',
    'rules: [{ id: nie, at: zahl, must: zahl > 99 }]\n',
  );
  expect(exampleData(service, sampleContext.codelists)).toBeNull();
});
