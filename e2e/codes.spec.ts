import { expect, test } from 'playwright/test';
import type { APIRequestContext, APIResponse } from 'playwright/test';
import { headingOf, readCode } from './support/person.ts';
import { fillByPost, openForm, sendByPost, startByPost } from './support/post-form.ts';
import { enterCode } from './support/status-page.ts';
import { words } from './support/words.ts';

const said = words.de;

/** Well written, with the right check characters, but nobody has it. */
const unknownNumber = '4XEP-B2ZW-PKVS';

type Typed = { readonly reference: string; readonly code: string };

/** Types a code as somebody of another network, so that the budget of wrong codes is this test's own. */
async function tryCode(request: APIRequestContext, typed: Typed, network: string): Promise<APIResponse> {
  const { path, own } = await openForm(request, '/de/submission');
  const form = { ...own, ...typed, intent: 'open' };
  return request.post(path, { form, headers: { 'x-forwarded-for': network }, maxRedirects: 0 });
}

test('a wrong code and an unknown number are answered alike', async ({ page }) => {
  const sent = await sendByPost(page.request, await fillByPost(page.request));
  await page.goto(sent.headers()['location'] ?? '');
  const noted = {
    reference: await page.locator('.confirmation strong').innerText(),
    code: await readCode(page),
  };
  await startByPost(page.request);
  await page.goto('/de/apply/trade-licence/saved');
  const ofDraft = await readCode(page);

  const answers = [
    await tryCode(page.request, { reference: noted.reference, code: ofDraft }, '192.0.2.1'),
    await tryCode(page.request, { reference: unknownNumber, code: ofDraft }, '192.0.2.1'),
    await tryCode(page.request, { reference: unknownNumber, code: noted.code }, '192.0.2.1'),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const bodies = texts.map((text) => text.replaceAll(/(nonce|value)="[^"]*"/g, ''));
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toContain('Nummer und Code passen nicht zusammen.');

  await page.context().clearCookies();
  await page.goto(`/de/submission/${noted.reference}`);
  await expect(headingOf(page)).toHaveText(words.de.enter);
});

test('a number that nobody has leads to the same page as one of somebody else', async ({ page }) => {
  await page.goto(`/de/submission/${unknownNumber}`);
  await expect(headingOf(page)).toHaveText(words.de.enter);
});

test('who tries many codes has to wait, and others do not', async ({ page }) => {
  await startByPost(page.request);
  await page.goto('/de/apply/trade-licence/saved');
  const typed = { reference: unknownNumber, code: await readCode(page) };
  for (let wrong = 0; wrong < 10; wrong += 1)
    expect((await tryCode(page.request, typed, '192.0.2.2')).status()).toBe(404);
  const stopped = await tryCode(page.request, typed, '192.0.2.2');
  expect(stopped.status()).toBe(429);
  expect(await stopped.text()).toMatch(/Warten Sie \d+ Minuten?/);
  expect(Number(stopped.headers()['retry-after'])).toBeGreaterThan(0);
  expect((await tryCode(page.request, typed, '192.0.2.3')).status()).toBe(404);
});

const slips = [
  { number: unknownNumber, code: 'AAAA-AAAA', at: [said.code] },
  { number: 'AAAA-AAAA-AAAA', code: 'AAAA-AAAA', at: [said.number, said.code] },
];

for (const { at, ...typed } of slips) {
  test(`a slip is told from a wrong code, where it is: ${at.join(', ')}`, async ({ page }) => {
    await enterCode(page, 'de', typed);
    await expect(page).toHaveTitle(/^Fehler: /);
    const links = page.getByRole('alert').getByRole('link');
    await expect(links).toHaveCount(at.length);
    for (const [index, label] of at.entries()) {
      await links.nth(index).click();
      const control = page.getByLabel(label, { exact: true });
      await expect(control).toBeFocused();
      await expect(control).toHaveAttribute('aria-invalid', 'true');
    }
    const wrong = page.locator('[aria-invalid=true]');
    await expect(wrong).toHaveCount(at.length);
    await expect(page.getByLabel(said.number, { exact: true })).toHaveValue(typed.number);
  });
}
