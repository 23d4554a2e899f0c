import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { partnership } from './stories/partnership.ts';
import { soleTrader } from './stories/sole-trader.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { cutOffOn, edgelessOn, sidewaysOn, smallTargetsOn, spaceText } from './support/layout.ts';
import { answerPage, button, headingOf, send, startService, walk } from './support/person.ts';
import { fillByPost, postForm, startByPost } from './support/post-form.ts';
import { words } from './support/words.ts';

test.describe.configure({ timeout: 300_000 });

/** Where people come without a form, and where they end when something is wrong. */
const lonelyPages = [
  '',
  '/service/trade-licence',
  '/service/trade-licence/privacy',
  '/service/trade-licence/questions',
  '/resume',
  '/forgotten',
  '/apply/trade-licence',
  '/submission',
  '/verify',
  '/privacy',
  '/accessibility',
  '/imprint',
  '/no-such-page',
];

const looks = [
  { language: 'de', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`no barrier on the pages around the form (${language}, ${colorScheme})`, async ({ page }) => {
      for (const path of lonelyPages) {
        await page.goto(`/${language}${path}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await expectNoBarriers(page, 'opened');
      }
    });
  });
}

test('no barrier where something went wrong', async ({ page }) => {
  const form = await startByPost(page.request);
  await page.goto(form.path);
  await postForm(page.request, form, { intent: 'continue', rechtsformart: 'juristisch' });
  await page.getByRole('radio').first().check();
  await button(page, words.de.continue).click();
  await expect(button(page, words.de.useThese)).toBeVisible();
  await expectNoBarriers(page, 'conflict');

  await page.goto('/de/apply/trade-licence/saved');
  await expectNoBarriers(page, 'saved');

  await page.goto('/de/submission');
  await page.getByLabel(words.de.number, { exact: true }).fill('S7K3-M9QP-XH42');
  await button(page, words.de.show).click();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expectNoBarriers(page, 'wrong code');
});

/** What people see differently: window, zoom, colours, spacing. Each page is looked at in all of these ways. */
async function expectFit(page: Page): Promise<void> {
  const place = page.url();
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await sidewaysOn(page), `320 px: ${place}`).toEqual([]);
  expect.soft(await smallTargetsOn(page), `targets: ${place}`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await sidewaysOn(page), `400 %: ${place}`).toEqual([]);
  await spaceText(page);
  expect.soft(await sidewaysOn(page), `spaced: ${place}`).toEqual([]);
  expect.soft(await cutOffOn(page), `cut off: ${place}`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await edgelessOn(page), `forced colours: ${place}`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1024, height: 900 });
}

test('every page fits small windows, large zoom, own spacing and own colours', async ({ page }) => {
  for (const path of lonelyPages) {
    await page.goto(`/de${path}`);
    await expectFit(page);
  }
  await startService(page, soleTrader.de);
  for (const each of soleTrader.de.pages) {
    await expect(headingOf(page)).toHaveText(each.heading);
    await expectFit(page);
    await answerPage(page, each);
    await button(page, words.de.continue).click();
  }
  await expectFit(page);
  await send(page, soleTrader.de);
  await expectFit(page);
  await page.getByRole('link', { name: words.de.toStatus }).click();
  await expectFit(page);
});

test('the check page fits when an answer is one long word', async ({ page }) => {
  const { path } = await fillByPost(page.request);
  await page.goto('/de/apply/trade-licence/geschaeftsbezeichnung?return=review');
  await page.getByRole('textbox').fill('Donaudampfschifffahrtsgesellschaftskapitänsmützenverkauf'.repeat(3));
  await button(page, words.de.continue).click();
  await expect(page).toHaveURL(path);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOn(page)).toEqual([]);
});

test('whoever asks why a page came up reads their own answer, without a barrier', async ({ page }) => {
  const asked = 'Wer ist an der Gesellschaft beteiligt?';
  const before = partnership.de.pages.findIndex(({ heading }) => heading === asked);
  await startService(page, partnership.de);
  await walk(page, 'de', partnership.de.pages.slice(0, before));
  await page.getByText('Warum fragen wir das?').click();
  await expect(page.getByRole('main')).toContainText(
    'weil nach Ihren Angaben gilt: „Art der Inhaberschaft“ ist „Mehrere Personen gemeinsam“.',
  );
  await expectNoBarriers(page, 'asked why');
  await expectFit(page);
});

test('the check page leads to a privacy notice that names the agency in charge', async ({ page }) => {
  const { path } = await fillByPost(page.request);
  await page.goto(path);
  await page.getByRole('link', { name: 'Datenschutz-Hinweise zu diesem Formular' }).click();
  await expect(headingOf(page)).toHaveText('Was mit Ihren Angaben geschieht');
  await expect(page.locator('#controller')).toContainText('Gewerbe');
});
