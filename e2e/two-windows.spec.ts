import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { sendPage } from './support/errors.ts';
import { button, headingOf } from './support/person.ts';
import { answerByPost, fillByPost, openForm, postForm, sendByPost } from './support/post-form.ts';
import { isTicked } from './support/ticked.ts';
import { words } from './support/words.ts';

/** Opens a page of the form, with everything before it answered. */
async function openStep(page: Page, step: string): Promise<void> {
  const form = await answerByPost(page.request, { until: step });
  await page.goto(form.path);
}

test('two windows do not overwrite each other', async ({ page, context }) => {
  await openStep(page, 'geschaeftsbezeichnung');
  const other = await context.newPage();
  await other.goto(page.url());
  const control = (window: Page) => window.getByRole('textbox');
  await control(page).fill('Aus dem ersten Fenster');
  expect((await sendPage(page)).status()).toBe(303);

  await control(other).fill('Aus dem zweiten Fenster');
  expect((await sendPage(other)).status()).toBe(409);
  await expect(other.getByRole('main')).toContainText(words.de.conflict);
  await expect(control(other)).toHaveValue('Aus dem zweiten Fenster');
  await page.goBack();
  await page.reload();
  await expect(control(page)).toHaveValue('Aus dem ersten Fenster');

  await button(other, words.de.useThese).click();
  await expect(headingOf(other)).not.toHaveText('Hat Ihr Betrieb einen eigenen Namen?');
  await page.reload();
  await expect(control(page)).toHaveValue('Aus dem zweiten Fenster');
});

test('a page that somebody kept open while the way has changed overwrites nothing', async ({
  page,
  context,
}) => {
  await openStep(page, 'geschaeftsbezeichnung');
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('textbox').fill('Aus dem ersten Fenster');
  expect((await sendPage(page)).status()).toBe(303);
  await other.getByRole('textbox').fill('Aus dem zweiten Fenster');
  await sendPage(other);
  await other.getByRole('link', { name: words.de.useOthers }).click();
  await expect(other.getByRole('textbox')).toHaveValue('Aus dem ersten Fenster');
});

test('what was declared of other answers is declared again', async ({ request }) => {
  const form = await fillByPost(request);
  const other = await openForm(request, '/de/apply/trade-licence/geschaeftsbezeichnung');
  await postForm(request, other, { geschaeftsbezeichnung: 'Laden', intent: 'continue' });
  const answer = await sendByPost(request, form);
  expect(answer.status()).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Laden');
  expect(page).not.toMatch(isTicked('yes'));
});
