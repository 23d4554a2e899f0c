import { connect } from 'node:net';
import { expect, test } from 'playwright/test';
import { headingOf } from './support/person.ts';
import { answerByPost, fillByPost, openForm, permit, postForm, startByPost } from './support/post-form.ts';
import { isTicked } from './support/ticked.ts';
import { words } from './support/words.ts';

test('a form that is not proved to be ours comes back with all that was typed', async ({ request }) => {
  const form = await answerByPost(request, { until: 'person' });
  const typed = { familienname: 'Okonkwo', vornamen: 'Zoë', geschlecht: 'divers' };
  const answer = await postForm(request, form, { ...typed, form: 'forged', intent: 'continue' });
  expect(answer.status()).toBe(403);
  const page = await answer.text();
  expect(page).toContain(words.de.pressAgain);
  expect(page).toContain('value="Okonkwo"');
  expect(page).toMatch(isTicked('divers'));
});

const oneButton = [
  { path: '/de/service/trade-licence', fields: { intent: 'start' } },
  { path: '/de/apply/trade-licence/saved', fields: { intent: 'forget' } },
  { path: '/de/resume', fields: { intent: 'open', code: 'AAAA' } },
  { path: '/de/submission', fields: { intent: 'open', reference: 'S7K3', code: 'AAAA' } },
];

for (const { path, fields } of oneButton) {
  test(`a form of ${path} that is not proved to be ours does nothing, and says what to do`, async ({
    request,
  }) => {
    await startByPost(request);
    const form = await openForm(request, path);
    const answer = await postForm(request, form, { ...fields, form: 'forged' });
    expect(answer.status()).toBe(403);
    const page = await answer.text();
    expect(page).toContain(words.de.pressAgain);
    expect(page).toMatch(/<title>Fehler: /);
    for (const typed of Object.values(fields).slice(1)) expect(page).toContain(`value="${typed}"`);
  });
}

test('the answer at a list comes back with a form that is not proved to be ours', async ({ request }) => {
  const form = await answerByPost(request, {
    until: 'erlaubnisse',
    changed: { ...permit, erlaubnis: { erlaubnisart: 'Taxi', erlaubniserteilt: 'no' } },
  });
  const answer = await postForm(request, form, { more: 'no', form: 'forged', intent: 'continue' });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toMatch(isTicked('no'));
});

test('what was declared comes back with a form that is not proved to be ours', async ({ request }) => {
  const form = await fillByPost(request);
  const answer = await postForm(request, form, { richtigkeit: 'yes', form: 'forged', intent: 'send' });
  expect(answer.status()).toBe(403);
  const page = await answer.text();
  expect(page).toContain(words.de.pressAgain);
  expect(page).toMatch(isTicked('yes'));
});

for (const headers of [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
]) {
  test(`a form that another site sends is refused (${JSON.stringify(headers)})`, async ({ request }) => {
    const { path, own } = await startByPost(request);
    const form = { ...own, rechtsformart: 'natuerlich', intent: 'continue' };
    const answer = await request.post(path, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain(words.de.notAccepted);
    expect((await openForm(request, path)).path).toBe(path);
    expect(await (await request.get(path)).text()).not.toContain('checked=""');
  });
}

test('a button that no page has is no form of ours', async ({ request }) => {
  const form = await startByPost(request);
  const answer = await postForm(request, form, { intent: 'grant' });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain(words.de.notUnderstood);
});

test('a form for a page that does not exist is answered by a helpful page', async ({ request }) => {
  const { own } = await startByPost(request);
  const answer = await request.post('/en/service/no-such-service', { form: { ...own, intent: 'start' } });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain(words.en.unknown);
});

for (const path of [
  '/de/no-such-page',
  '/fr',
  '/de/service/no-such-service',
  '/de/apply/no-such-service',
  '/de/apply/no-such-service/inhaber',
  '/de/apply/no-such-service/review',
]) {
  test(`${path} is a helpful page of our own`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(headingOf(page)).toHaveText(words.de.unknown);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Schalter' })).toBeVisible();
  });
}

test('a step that the form does not have is a page that does not exist', async ({ page }) => {
  await startByPost(page.request);
  const answer = await page.goto('/de/apply/trade-licence/no-such-step');
  expect(answer?.status()).toBe(404);
  await expect(headingOf(page)).toHaveText(words.de.unknown);
});

/** Sends a head only: whoever waits for the body never answers. */
async function answerToHead(baseURL: string, head: readonly string[]): Promise<string> {
  const { port, host } = new URL(baseURL);
  const line = connect(Number(port), '127.0.0.1');
  line.write([...head, `Host: ${host}`, '', ''].join('\r\n'));
  let answer = '';
  for await (const chunk of line) answer += String(chunk);
  return answer;
}

for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
  test(`what says it is too big is refused before a byte of it is read (${type})`, async ({ baseURL }) => {
    const head = ['POST /de/apply/trade-licence/person HTTP/1.1', `Content-Type: ${type}`];
    const answer = await answerToHead(baseURL ?? '', [...head, 'Content-Length: 2000000000']);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('Das war zu viel auf einmal');
  });
}
