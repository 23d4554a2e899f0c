import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue.ts';
import { relevantAnswers } from '../engine/answers.ts';
import { applicants } from '../services/trade-licence/applicants/index.ts';
import { submissionData, submissionDataSchema } from './data.ts';

const { find, codelists } = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });
const service = find('trade-licence');
const context = {
  today: '2026-11-21',
  now: '2026-11-21T10:00:00',
  channel: 'web',
  identity: { level: 'none' },
  authority: {},
  codelists,
} as const;

function validator() {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  return ajv.compile(service ? submissionDataSchema(service) : false);
}

function dataOf(answers: (typeof applicants)[number]['answers']): unknown {
  if (!service) throw new Error('The trade licence must be there.');
  const relevant = relevantAnswers(service, answers, context);
  const facts = { service, reference: 'S7K3-M9QP-XH42', receivedAt: new Date('2026-11-21T10:00:00Z') };
  return JSON.parse(JSON.stringify(submissionData({ ...facts, answers: relevant })));
}

it.each(applicants)('the data of $id fit the schema derived from the definition', ({ answers }) => {
  const validate = validator();
  validate(dataOf(answers));
  expect(validate.errors).toBeNull();
});

it('data of another version, or with an answer nobody asked for, do not fit', () => {
  const validate = validator();
  const answers = applicants[0]?.answers ?? {};
  const data = dataOf(answers) as object; // made from an object above
  expect(validate({ ...data, version: '9.9.9' })).toBe(false);
  expect(validate({ ...data, answers: { ...answers, schuhgroesse: 'gross' } })).toBe(false);
});
