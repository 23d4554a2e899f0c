import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectGone } from './support/come-back.ts';
import { button, headingOf } from './support/person.ts';
import { fillByPost, sendByPost, startByPost } from './support/post-form.ts';
import { words } from './support/words.ts';

const said = words.de;

/** What an upload that broke off leaves behind. */
async function leaveUpload(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('upload:0f', '/de/apply/trade-licence/files/nachweis/1'));
}

const keptIn = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage));

test('who forgets a draft on a shared device leaves nothing in its browser', async ({ page }) => {
  await startByPost(page.request);
  await page.goto('/de/apply/trade-licence/saved');
  await leaveUpload(page);
  await button(page, said.forget).click();
  await expect(headingOf(page)).toHaveText(said.forgotten);
  expect(await keptIn(page)).toEqual([]);
});

test('who closes a case on a shared device leaves nothing in its browser', async ({ page }) => {
  const sent = await sendByPost(page.request, await fillByPost(page.request));
  await page.goto(sent.headers()['location']?.replace('?sent', '') ?? '');
  await leaveUpload(page);
  await button(page, said.close).click();
  await expect(headingOf(page)).toHaveText(said.home);
  expect(await keptIn(page)).toEqual([]);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['visit']);
});

for (const [how, end] of [
  ['after it was closed', (page: Page) => button(page, said.close).click()],
  ['after its time is over', (page: Page) => page.context().clearCookies({ name: /^case-/ })],
] as const)
  test(`who goes back to a case ${how} sees nothing of it`, async ({ page }) => {
    const sent = await sendByPost(page.request, await fillByPost(page.request));
    const address = sent.headers()['location']?.replace('?sent', '') ?? '';
    const number = address.split('/').at(-1) ?? '';
    const kept = await page.context().newPage();
    for (const shown of [kept, page]) {
      await shown.goto(`${address}#fehler`);
      await expect(shown.locator('main')).toContainText(number);
    }
    await end(page);
    if (how === 'after its time is over') await page.goto('/de');
    await expect(headingOf(page)).toHaveText(said.home);
    await expectGone(page, kept, number);
  });
