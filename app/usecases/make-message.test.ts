import { describe, expect, it } from 'vitest';
import { openStandards } from '#app/adapters/standards.server.ts';
import { loadCatalogue } from '#forms/catalogue.ts';
import { relevantAnswers } from '#forms/engine/answers.ts';
import type { Answers, ParameterValue } from '#forms/engine/model.ts';
import { shippedContext, shippedService } from '#forms/engine/testing/shipped.ts';
import { applicants as builders } from '#forms/services/building-permit/applicants/index.ts';
import { applicants as traders } from '#forms/services/trade-licence/applicants/index.ts';
import { changeAnswers } from './change-answers.ts';
import { makeMessage } from './make-message.ts';
import { showReview } from './show-review.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { openCounter } from './testing/counter.ts';

const ports = { standards: openStandards('forms/services') };
const counter = openCounter();
const catalogue = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });
const number = 'S7K3-M9QP-XH42';

type Filed = {
  readonly id: string;
  readonly typed: Answers;
  readonly authority?: Readonly<Record<string, ParameterValue>>;
};

function make({ id, typed, authority = {} }: Filed) {
  const service = shippedService(id);
  const context = { ...shippedContext, authority };
  const answers = relevantAnswers(service, typed, context);
  const receivedAt = new Date('2026-11-21T09:00:00.000Z');
  return makeMessage(ports, { service, answers, context, reference: number, receivedAt });
}

const builder = builders.find(({ id }) => id === 'barn')?.answers ?? {};
const trader = traders[0]?.answers ?? {};

it.each([
  ['building-permit', builder, 'bauantrag.xml'],
  ['trade-licence', trader, 'gewerbeanmeldung.xml'],
])('a message for %s that is as its standard says is handed out', async (id, typed, name) => {
  expect(await make({ id, typed })).toMatchObject([{ name }]);
});

describe('no message is handed out', () => {
  it.each([
    [
      'to an office without a key of the directory',
      { behoerdenkennung: 'Bauamt' },
      'sch-xbau-001: nachrichtenkopf.g2g',
    ],
    [
      'from a portal without a key of the directory',
      { portalkennung: 'BAP:1' },
      'sch-xbau-002: nachrichtenkopf.g2g',
    ],
    ['to an office without a name', { behoerdenname: ' ' }, 'xml-empty'],
  ])('%s', async (_, authority, rule) => {
    const refused = await make({ id: 'building-permit', typed: builder, authority });
    expect(refused).toMatchObject({
      reason: 'no-message',
      number,
      error: { code: number, cause: { code: rule } },
    });
  });

  it('with a character that XML cannot say', async () => {
    const typed = { ...builder, bezeichnung: 'Umbau\u0001' };
    expect(await make({ id: 'building-permit', typed })).toMatchObject({
      reason: 'no-message',
      error: { cause: { code: 'xml-character' } },
    });
  });
});

it('what cannot be sent stays with the applicant, and goes once the office has mended its setting', async () => {
  const { agencies, submissions } = counter.ports;
  const garden = await agencies.find('gartenamt');
  if (!garden) throw new Error('The counter opens with one agency.');
  const office = { ...garden, id: 'bauamt', authority: 'bauaufsicht', agsPrefix: '' };
  const set = (key: string) =>
    agencies.save({ ...office, parameters: { 'building-permit': { behoerdenkennung: key } } });
  await set('Bauamt');
  const desk = { ...counter.ports, catalogue, clock: { now: () => new Date('2026-11-21T09:00:00Z') } };
  const started = await startDraft(desk, { service: 'building-permit', language: 'de' });
  const code = started.ok ? started.code : '';
  await changeAnswers(desk, code, () => ({ store: builder, outcome: { ok: true } }));
  const shown = await showReview(desk, { code });
  const form = { code, token: shown.ok ? shown.token : '', language: 'de', input: { richtigkeit: ['yes'] } };

  const refused = await submitDraft(desk, form);
  expect(refused).toMatchObject({ ok: false, reason: 'no-message', error: { cause: { name: 'Breach' } } });
  expect('number' in refused && (await submissions.findByReference(refused.number))).toBeNull();
  expect(await showReview(desk, { code })).toMatchObject({ ok: true });

  await set('bab:06412');
  expect(await submitDraft(desk, form)).toMatchObject({ ok: true });
});
