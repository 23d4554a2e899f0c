import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { partnership } from './stories/partnership.ts';
import { soleTrader } from './stories/sole-trader.ts';
import { answersOn, changeLink } from './support/check-page.ts';
import { button, fillIn, headingOf, send, startService, walk, writeDown } from './support/person.ts';
import { enterCode } from './support/status-page.ts';
import { words } from './support/words.ts';
import type { Story } from './support/story.ts';
import { watchPage } from './support/watch-page.ts';

test.describe('with pages that fade into each other', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  const story = soleTrader.en;
  const { language } = story;
  const ownName = 'Does your business have a name of its own? (optional)';
  const businessName = 'Name of the business';

  /** Of what this person types. */
  const typed = /Ayd|Selin|Zimt|Rosinen|Prager|5550123|zimtschnecke/i;

  test('somebody opens a café, and nothing of it stands in an address or breaks a rule of the policy', async ({
    page,
    browser,
  }) => {
    const expectNothingBroken = await watchPage(page);
    await fillIn(page, story);

    await changeLink(page, language, businessName).click();
    await page.getByLabel(ownName, { exact: true }).fill('Café Rosinenbrot');
    await button(page, words[language].continue).click();
    await expect(headingOf(page)).toHaveText(words[language].check);
    expect(await answersOn(page)).toContainEqual([businessName, 'Café Rosinenbrot']);

    await send(page, story);
    await expect(page.getByRole('heading', { name: words[language].next })).toBeVisible();
    const noted = await writeDown(page);
    expect((await downloadReceipt(page, language)).subarray(0, 8).toString()).toBe('%PDF-1.7');

    await page.goBack();
    await expect(headingOf(page)).toHaveText(words[language].alreadySent);
    await expect(page.getByRole('main')).toContainText(noted.number);
    expectNothingBroken(typed);

    const elsewhere = await browser.newContext();
    const later = await elsewhere.newPage();
    await enterCode(later, language, noted);
    await expect(headingOf(later)).toHaveText(words[language].status);
    await expect(later.getByRole('main')).toContainText(words[language].received);
    await elsewhere.close();
  });
});

test('two partners found a GbR, a third is removed again, one is renamed', async ({ page }) => {
  const story = partnership.de;
  const [list, given] = ['Alle Personen, die das Gewerbe führen', 'Vornamen'];
  const secondList = story.pages.findLastIndex(({ heading }) => heading === list);
  await startService(page, story);
  await walk(page, 'de', story.pages.slice(0, secondList));
  await page.getByRole('radio', { name: words.de.yes, exact: true }).check();
  await button(page, words.de.continue).click();
  await page.getByRole('radio', { name: 'Ein Mensch', exact: true }).check();
  await button(page, words.de.continue).click();

  await page.goto('/de/apply/trade-licence/personen');
  const third = page.getByRole('listitem').filter({ hasText: '(es fehlen noch Angaben)' });
  await third.getByRole('button', { name: /^Person entfernen/ }).click();
  await button(page, words.de.confirmRemove).click();
  await expect(third).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('2 Personen');
  await expect(page.getByRole('listitem').filter({ hasText: 'Kim Brandt' })).toBeVisible();

  await walk(page, 'de', story.pages.slice(secondList));
  await changeLink(page, 'de', `${given}, Person 2`).click();
  await page.getByLabel(given, { exact: true }).fill('Kim Ann');
  await button(page, words.de.continue).click();
  await expect(headingOf(page)).toHaveText(words.de.check);
  const names = (await answersOn(page)).filter(([question]) => question === given);
  expect(names).toEqual([
    [given, 'Piotr'],
    [given, 'Kim Ann'],
  ]);

  await send(page, story);
});

async function downloadReceipt(page: Page, language: Story['language']): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: words[language].download }).click();
  return readFile(await (await downloading).path());
}
