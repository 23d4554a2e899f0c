import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { relevantAnswers } from '../engine/answers.ts';
import { shippedContext, shippedService } from '../engine/testing/shipped.ts';
import { applicants } from '../services/trade-licence/applicants/index.ts';
import { submissionData, submissionDataSchema } from './data.ts';

const service = shippedService('trade-licence');

function validator() {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  return ajv.compile(submissionDataSchema(service));
}

function dataOf(answers: (typeof applicants)[number]['answers']): unknown {
  const relevant = relevantAnswers(service, answers, shippedContext);
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
  expect(validate({ ...data, computed: ['firma'] })).toBe(false);
});

it('data name the answers that nobody gave', () => {
  expect(applicants.map(({ answers }) => dataOf(answers))).toEqual(
    applicants.map(({ answers: given }) => {
      const all = relevantAnswers(service, given, shippedContext);
      const computed = Object.keys(all).filter((id) => !Object.hasOwn(given, id));
      return expect.objectContaining({ computed }) as unknown;
    }),
  );
  const joinery = applicants.find(({ id }) => id === 'joinery')?.answers ?? {};
  expect(dataOf(joinery)).toMatchObject({ computed: ['registerabteilung'] });
});

it('data of a form that computes nothing name none, and may name none', () => {
  const plain = { ...service, computed: [] };
  const schema = submissionDataSchema(plain);
  expect(schema['properties']).toMatchObject({ computed: { items: false } });
  const facts = { service: plain, reference: 'S7K3-M9QP-XH42', receivedAt: new Date(0), answers: {} };
  expect(submissionData(facts).computed).toEqual([]);
});
