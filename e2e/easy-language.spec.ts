import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { soleTrader } from './stories/sole-trader.ts';
import { soleTraderEasy } from './stories/sole-trader-easy.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { answerPage, button, headingOf, send, startService, walk, writeDown } from './support/person.ts';
import { enterCode } from './support/status-page.ts';
import { words } from './support/words.ts';

const said = words['de-simple'];

// Generous on a busy machine: each page is scanned.
test.describe.configure({ timeout: 300_000 });

/** Scripts of the portal are kept away; the scanner's own may run. */
test.beforeEach(async ({ page }) => {
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'script' ? route.abort() : route.continue(),
  );
});

async function expectEasyAndOpen(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-simple');
  await expectNoBarriers(page);
}

test('the whole way in Leichte Sprache, without script and without a barrier', async ({ page }) => {
  await startService(page, soleTraderEasy);
  for (const each of soleTraderEasy.pages) {
    await answerPage(page, each);
    await expectEasyAndOpen(page);
    await button(page, said.continue).click();
  }
  await expect(headingOf(page)).toHaveText(said.check);
  await expectEasyAndOpen(page);
  await send(page, soleTraderEasy);
  await expectEasyAndOpen(page);
  const noted = await writeDown(page);
  await page.context().clearCookies();
  await enterCode(page, 'de-simple', noted);
  await expect(headingOf(page)).toHaveText(said.status);
  await expectEasyAndOpen(page);
});

test('who changes to Leichte Sprache in the middle stays on the page and keeps all answers', async ({
  page,
}) => {
  await startService(page, soleTrader.de);
  await walk(page, 'de', soleTrader.de.pages.slice(0, 3));
  const german = new URL(page.url());
  await page.getByRole('link', { name: 'Leichte Sprache', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(german.pathname.replace('/de/', '/de-simple/'));
  await expect(headingOf(page)).toHaveText(soleTraderEasy.pages[3]?.heading ?? '');
  await page.getByRole('link', { name: 'Zurück', exact: true }).click();
  await expect(page.getByRole('textbox')).toHaveValue('Café Zimtschnecke');
});

test('pages that inform are there in Leichte Sprache, each sentence on its own line', async ({ page }) => {
  for (const path of ['', '/service/trade-licence', '/privacy', '/accessibility', '/imprint', '/verify']) {
    await page.goto(`/de-simple${path}`);
    await expectEasyAndOpen(page);
  }
  await page.goto('/de-simple/privacy');
  const lead = page.locator('main p').first();
  expect((await lead.innerText()).split('\n').length).toBeGreaterThan(1);
});
