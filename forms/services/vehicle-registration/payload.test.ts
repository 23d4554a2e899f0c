import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../../engine/answers.ts';
import type { Answers } from '../../engine/model.ts';
import { shippedContext as context, shippedService } from '../../engine/testing/shipped.ts';
import { makePayload } from '../../payload/make-payload.ts';
import { applicants } from './applicants/index.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('payload/schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
// The default export of a CommonJS package: at run time the function itself.
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema as object);

type Message = { readonly [name: string]: Message };

function messageOf(id: string, changes: Answers = {}): Message {
  const service = shippedService('vehicle-registration');
  const answers = applicants.find((one) => one.id === id)?.answers;
  if (!answers) throw new Error(`There is no ${id}.`);
  const receivedAt = new Date('2026-11-21T09:00:00.000Z');
  const filed = { service, context, reference: 'S7K3-M9QP-XH42', receivedAt };
  const [file] = makePayload({
    ...filed,
    answers: relevantAnswers(service, { ...answers, ...changes }, context),
  });
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Message; // our own bytes
}

describe.each(applicants)('the message of $id', ({ id }) => {
  it('is as its schema says', () => {
    validate(messageOf(id));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would not be without its codes', () => {
    const { zulassungsbescheinigung, ...rest } = messageOf(id);
    expect(zulassungsbescheinigung).toBeDefined();
    expect(validate(rest)).toBe(false);
    expect(validate({ ...rest, zulassungsbescheinigung: {} })).toBe(false);
  });
});

it.each([
  ['of a new vehicle with a code of part I', 'new-electric-car', { teil1: { sicherheitscode: 'aB3dE6g' } }],
  ['of a move with a code of part II', 'moved-family', { teil2: { sicherheitscode: '1aB3dE6gH9k2' } }],
])('a message %s is refused', (_, id, more) => {
  const message = messageOf(id);
  const papers = { ...message['zulassungsbescheinigung'], ...more };
  expect(validate({ ...message, zulassungsbescheinigung: papers })).toBe(false);
});

it('tells the fee that was shown', () => {
  expect(messageOf('motorcycle')['gebuehr']).toEqual({ betrag: 14.9, waehrung: 'EUR' });
});

it('names who accepts post with the address in Germany, and the holder with the one abroad', () => {
  expect(messageOf('heir-abroad')['halter']).toMatchObject({
    anschrift: { ort: 'Salzburg' },
    empfangsbevollmaechtigt: { name: 'Jonas Wolff', anschrift: { ort: 'Köln' } },
  });
});

it('has no birth of who takes a vehicle off the road', () => {
  expect(messageOf('scrapped-car')['halter']?.['person']).toEqual({
    familienname: 'Schäfer',
    vornamen: 'Udo',
  });
});
