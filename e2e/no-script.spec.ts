import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { partnership } from './stories/partnership.ts';
import { soleTrader } from './stories/sole-trader.ts';
import { answersOn, changeLink } from './support/check-page.ts';
import { button, fillIn, headingOf, send, walk, writeDown } from './support/person.ts';
import { answerByPost, permit } from './support/post-form.ts';
import { enterCode } from './support/status-page.ts';
import { samplePdf } from './support/sample-pdf.ts';
import { words } from './support/words.ts';

test.use({ javaScriptEnabled: false });

test('the whole way works without script, a document included', async ({ page }) => {
  const { language } = partnership.en;
  await fillIn(page, partnership.en);
  await send(page, partnership.en);
  const noted = await writeDown(page);
  await page.context().clearCookies();
  await enterCode(page, language, noted);
  await expect(headingOf(page)).toHaveText(words[language].status);
});

/** Opens a page of the form, with everything before it answered. */
async function openStep(page: Page, step: string, changed = {}): Promise<void> {
  const { path } = await answerByPost(page.request, { until: step, changed });
  await page.goto(path);
}

test('a town or a state that may be several is settled by radio buttons', async ({ page }) => {
  const address = { Straße: 'Domstraße', Hausnummer: '1', Postleitzahl: '60311', Ort: 'Frankfurt' };
  await openStep(page, 'wohnanschrift');
  for (const [label, text] of Object.entries(address))
    await page.getByLabel(label, { exact: true }).fill(text);
  const matches = page.getByRole('group', { name: 'Welchen Eintrag meinen Sie?' });

  await page.getByLabel('Staat', { exact: true }).fill('Korea');
  await button(page, words.de.continue).click();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expect(matches.getByRole('radio')).toHaveCount(2);
  await page.getByLabel('Staat', { exact: true }).fill('Deutschland');
  await button(page, words.de.continue).click();

  await expect(matches.getByRole('radio')).toHaveCount(2);
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Frankfurt');
  await matches.getByRole('radio', { name: /Frankfurt am Main/ }).check();
  await button(page, words.de.continue).click();
  await expect(headingOf(page)).toHaveText('Wie erreicht das Amt die Person?');
});

test('several nationalities are added one by one', async ({ page }) => {
  await openStep(page, 'staatsangehoerigkeit');
  const entry = (number: number) =>
    page.getByLabel(`Welche Staatsangehörigkeit hat die Person?, Eintrag ${number}`, { exact: true });
  await entry(1).fill('türkisch');
  await button(page, 'Weiteren Eintrag hinzufügen').click();
  await expect(entry(1)).toHaveValue('türkisch');
  await entry(2).fill('deutsch');
  await button(page, words.de.continue).click();
  await expect(headingOf(page)).toHaveText('Wo wohnt die Person?');
});

test('documents are handed in one after the other, and one is taken back', async ({ page }) => {
  const heading = 'Schicken Sie uns Ihre Erlaubnis';
  const document = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf(name) });
  await openStep(page, 'erlaubnis-dokument', permit);
  const input = page.getByLabel(heading, { exact: true });
  const list = page.getByRole('listitem').filter({ hasText: '.pdf' });
  for (const name of ['seite-1.pdf', 'seite-2.pdf']) {
    await input.setInputFiles(document(name));
    await button(page, words.de.upload).click();
    await expect(list.filter({ hasText: name })).toBeVisible();
  }
  await list.filter({ hasText: 'seite-1.pdf' }).getByRole('button').click();
  await expect(list).toHaveText(/seite-2\.pdf/);
  await button(page, words.de.continue).click();
  await walk(page, 'de', soleTrader.de.pages.slice(-1));
  await expect(headingOf(page)).toHaveText(words.de.check);
  expect(await answersOn(page)).toContainEqual([
    'Kopie der Erlaubnis',
    expect.stringContaining('seite-2.pdf'),
  ]);
  await expect(changeLink(page, 'de', 'Kopie der Erlaubnis')).toBeVisible();
});
