import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { parseEnvironment } from '#app/env.server.ts';
import { openVisit } from '#app/http/visit.server.ts';
import { loadForms } from '#app/load-forms.server.ts';
import { action, loader } from '#app/routes/apply/review.tsx';
import { applicants } from '#forms/services/building-permit/applicants/index.ts';
import { changeAnswers } from './change-answers.ts';
import { showReview } from './show-review.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { openCounter } from './testing/counter.ts';

const counter = openCounter();
const now = new Date('2026-11-21T09:00:00Z');

it('who has sent a message that cannot go reads that nothing is lost, and the number to name', async () => {
  const { words, catalogue } = loadForms(parseEnvironment({}), now);
  const ports = { ...counter.ports, catalogue, clock: { now: () => now } };
  const garden = await ports.agencies.find('gartenamt');
  if (!garden) throw new Error('The counter opens with one agency.');
  // No key of the directory: XBau refuses every message to it.
  const parameters = { 'building-permit': { behoerdenkennung: 'Bauamt' } };
  await ports.agencies.save({ ...garden, id: 'bauamt', authority: 'bauaufsicht', agsPrefix: '', parameters });
  const started = await startDraft(ports, { service: 'building-permit', language: 'de' });
  const code = started.ok ? started.code : '';
  const answers = applicants.find(({ id }) => id === 'barn')?.answers ?? {};
  await changeAnswers(ports, code, () => ({ store: answers, outcome: { ok: true } }));
  const shown = await showReview(ports, { code });

  const origin = 'http://127.0.0.1';
  const headers = { cookie: `draft-building-permit=${code}`, 'sec-fetch-site': 'same-origin' };
  const sender = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  const reported: unknown[] = [];
  const context = {
    portal: {
      ports,
      words,
      showReview: (input: Parameters<typeof showReview>[1]) => showReview(ports, input),
      submitDraft: (input: Parameters<typeof submitDraft>[1]) => submitDraft(ports, input),
    },
    visit: openVisit(sender, { origin, trustedProxies: 0, channel: 'web', mac: ports.vault.mac }),
    multipart: null,
    attempt: { failure: null },
    report: (error: unknown) => reported.push(error),
  };
  const form = { intent: 'send', token: shown.ok ? shown.token : '', richtigkeit: 'yes' };
  const request = new Request(`${origin}/de/apply/building-permit/review`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const args = { request, params: { lang: 'de', service: 'building-permit' }, context };

  expect((await action(args)).status).toBe(500);
  const view = await loader(args);
  const [fault] = reported;
  const number = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  expect(number).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(view).toMatchObject({
    errors: {
      errors: [{ text: expect.stringContaining(`nennen Sie die Fehlernummer ${number}.`) as string }],
    },
    declaration: { fields: [{ checked: true }] },
  });
});
