import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';
import { startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';
import { fillByPost, sendByPost, startByPost } from './support/post-form.ts';
import { words } from './support/words.ts';

const said = words.de;

let kiosk: RunningPortal;
test.beforeAll(async () => {
  kiosk = await startPortal(undefined, { CHANNEL: 'kiosk' });
});
test.afterAll(async () => {
  await kiosk.stop();
  kiosk.remove();
});

/** Somebody at the device, whose clock the test moves. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(path);
  await expect(page.getByText('Nach 3 Minuten Pause schließen wir auf diesem Gerät alles.')).toBeVisible();
}

/** Listens for the page to tell the others of its session that it goes on, which it does once it has been prolonged. */
async function listenToPage(page: Page): Promise<() => Promise<void>> {
  const session = await page.locator('[data-island="session"]').getAttribute('data-url');
  const listening = await page.evaluateHandle((name) => {
    const goesOn = new Promise<void>((told) => {
      new BroadcastChannel(name).addEventListener('message', () => told(), { once: true });
    });
    return { goesOn };
  }, session ?? '');
  return () => listening.evaluate(({ goesOn }) => goesOn);
}

const lives = async (page: Page) =>
  (await page.context().cookies())
    .filter(({ name }) => name !== 'visit')
    .map(({ expires }) => expires - Date.now() / 1000);

test('a case at a kiosk is closed when nobody is there, and what was typed is gone', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: kiosk.url })).newPage();
  const sent = await sendByPost(page.request, await fillByPost(page.request));
  await open(page, sent.headers()['location']?.replace('?sent', '') ?? '');
  for (const seconds of await lives(page)) expect(seconds).toBeLessThanOrEqual(180);
  await page.getByRole('textbox').first().fill('Kanarienvogel');
  const goesOn = await listenToPage(page);
  await page.clock.fastForward('02:10');
  await goesOn();
  await expect(page.locator('.news')).toHaveText('');
  await page.clock.fastForward('02:10');
  await expect(page.locator('.news')).toContainText('In weniger als 1 Minute schließen wir hier alles.');
  await expectNoBarriers(page, 'a page of a kiosk that ends soon');
  await button(page, 'Weiterarbeiten').click();
  await expect(page.getByText('Gut. Sie haben wieder 3 Minuten.')).toBeVisible();
  await page.context().clearCookies({ name: /^case-|^draft-/ });
  await page.clock.fastForward('03:10');
  await expect(headingOf(page)).toHaveText(said.home);
  await page.goBack();
  await expect(page.locator('body')).not.toContainText('Kanarien');
  await page.context().close();
});

test('a draft at a kiosk is closed when nobody is there, and so is a page where a code is typed', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: kiosk.url })).newPage();
  await startByPost(page.request);
  await open(page, '/de/apply/trade-licence');
  const [life] = await lives(page);
  expect(life).toBeLessThanOrEqual(180);
  await page.clock.fastForward('03:10');
  await expect(headingOf(page)).toHaveText(said.home);
  for (const path of ['/de/submission', '/de/resume']) {
    await page.goto(path);
    await expect(page.getByText('Nach 3 Minuten Pause')).toBeVisible();
    await page.getByRole('textbox').last().fill('ABCD');
    await page.clock.fastForward('02:10');
    await page.clock.fastForward('03:10');
    await expect(headingOf(page)).toHaveText(said.home);
  }
  await page.context().close();
});
