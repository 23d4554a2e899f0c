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

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const businessName = { de: 'Name des Betriebs', en: 'Name of the business' };
const ownName = {
  de: 'Hat Ihr Betrieb einen eigenen Namen? (freiwillig)',
  en: 'Does your business have a name of its own? (optional)',
};

for (const story of [soleTrader.de, soleTrader.en]) {
  const { language } = story;

  test(`somebody opens a café, from the first page to the state of the case (${language})`, async ({
    page,
    browser,
  }) => {
    await fillIn(page, story);

    await changeLink(page, language, businessName[language]).click();
    await page.getByLabel(ownName[language], { exact: true }).fill('Café Rosinenbrot');
    await button(page, words[language].continue).click();
    await expect(headingOf(page)).toHaveText(words[language].check);
    expect(await answersOn(page)).toContainEqual([businessName[language], 'Café Rosinenbrot']);

    await send(page, story);
    await expect(page.getByRole('heading', { name: words[language].next })).toBeVisible();
    const noted = await writeDown(page);
    expect((await downloadReceipt(page, language)).subarray(0, 8).toString()).toBe('%PDF-1.7');

    await page.goBack();
    await expect(headingOf(page)).toHaveText(words[language].alreadySent);
    await expect(page.getByRole('main')).toContainText(noted.number);

    const elsewhere = await browser.newContext();
    const later = await elsewhere.newPage();
    await enterCode(later, language, noted);
    await expect(headingOf(later)).toHaveText(words[language].status);
    await expect(later.getByRole('main')).toContainText(words[language].received);
    await elsewhere.close();
  });
}

const partner = {
  de: {
    list: 'Alle Personen, die das Gewerbe führen',
    some: 'Ein Mensch',
    two: '2 Personen',
    given: 'Vornamen',
  },
  en: { list: 'Everyone who runs the business', some: 'A person', two: '2 people', given: 'Given names' },
};
const incomplete = { de: '(es fehlen noch Angaben)', en: '(some answers are missing)' };

for (const story of [partnership.de, partnership.en]) {
  const { language } = story;
  const said = words[language];
  const { list, some, two, given } = partner[language];

  test(`two partners found a GbR, a third is removed again, one is renamed (${language})`, async ({
    page,
  }) => {
    const secondList = story.pages.findLastIndex(({ heading }) => heading === list);
    await startService(page, story);
    await walk(page, language, story.pages.slice(0, secondList));
    await page.getByRole('radio', { name: said.yes, exact: true }).check();
    await button(page, said.continue).click();
    await page.getByRole('radio', { name: some, exact: true }).check();
    await button(page, said.continue).click();

    await page.goto(`/${language}/apply/trade-licence/personen`);
    const third = page.getByRole('listitem').filter({ hasText: incomplete[language] });
    await third.getByRole('button').click();
    await button(page, said.confirmRemove).click();
    await expect(third).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(two);
    await expect(page.getByRole('listitem').filter({ hasText: 'Kim Brandt' })).toBeVisible();

    await walk(page, language, story.pages.slice(secondList));
    await changeLink(page, language, `${given}, Person 2`).click();
    await page.getByLabel(given, { exact: true }).fill('Kim Ann');
    await button(page, said.continue).click();
    await expect(headingOf(page)).toHaveText(said.check);
    const names = (await answersOn(page)).filter(([question]) => question === given);
    expect(names).toEqual([
      [given, 'Piotr'],
      [given, 'Kim Ann'],
    ]);

    await send(page, story);
  });
}

async function downloadReceipt(page: Page, language: Story['language']): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: words[language].download }).click();
  return readFile(await (await downloading).path());
}
