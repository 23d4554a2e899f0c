import { expect, test } from 'playwright/test';
import { fillByPost, sendByPost } from './support/post-form.ts';
import { button, headingOf } from './support/person.ts';
import { words } from './support/words.ts';

const referenceOf = (location: string): string => /\/submission\/([\w-]+)/.exec(location)?.[1] ?? '';

test('twenty equal posts at the same moment are one submission with one receipt', async ({ page }) => {
  const form = await fillByPost(page.request);
  const answers = await Promise.all(Array.from({ length: 20 }, () => sendByPost(page.request, form)));
  expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(303));
  const locations = new Set(answers.map((answer) => answer.headers()['location'] ?? ''));
  expect([...locations]).toEqual([expect.stringMatching(/^\/de\/submission\/[\w-]+\?sent$/)]);

  const receipt = `/de/submission/${referenceOf([...locations][0] ?? '')}/receipt.pdf`;
  const [first, second] = [await page.request.get(receipt), await page.request.get(receipt)];
  expect((await first.body()).equals(await second.body())).toBe(true);
});

test('a double click on the last button sends once', async ({ page }) => {
  await fillByPost(page.request);
  await page.goto('/de/apply/trade-licence/review');
  await page.getByRole('checkbox').check();
  await button(page, words.de.send).dblclick();
  await expect(headingOf(page)).toHaveText(words.de.sent);
  const number = referenceOf(page.url());
  await page.goto('/de/apply/trade-licence');
  await expect(page.getByRole('main')).toContainText(number);
});

test('the check page kept in another window sends nothing again', async ({ page }) => {
  const form = await fillByPost(page.request);
  const sent = await sendByPost(page.request, form);
  const again = await sendByPost(page.request, form);
  expect(again.status()).toBe(303);
  expect(again.headers()['location']).toBe(sent.headers()['location']);
  await page.goto('/de/apply/trade-licence/review');
  await expect(headingOf(page)).toHaveText(words.de.alreadySent);
});

test('another form of a draft that was sent is refused, and shown what was sent', async ({ page }) => {
  const form = await fillByPost(page.request);
  const reference = referenceOf((await sendByPost(page.request, form)).headers()['location'] ?? '');
  const other = { ...form, own: { ...form.own, token: 'of-another-content' } };
  const answer = await sendByPost(page.request, other);
  expect(answer.status()).toBe(409);
  const text = await answer.text();
  expect(text).toContain(words.de.alreadySent);
  expect(text).toContain(reference);
  expect(answer.headers()['set-cookie']).toMatch(/draft-trade-licence=[^\n]*Max-Age=1800(\n|$)/);
});
