import { expect, test } from 'playwright/test';
import { partnership } from './stories/partnership.ts';
import { pressButton, tabTo, typePage } from './support/keyboard.ts';
import { headingOf } from './support/person.ts';
import { startByPost } from './support/post-form.ts';
import { tick } from './support/story.ts';
import { words } from './support/words.ts';

test.describe.configure({ timeout: 300_000 });

test('the whole way is walked without a mouse, and the focus is always seen', async ({ page }) => {
  const { language, service, pages, declaration } = partnership.de;
  const said = words[language];
  await page.goto(`/${language}`);
  await tabTo(page, page.getByRole('link', { name: service }));
  await page.keyboard.press('Enter');
  await expect(headingOf(page)).toHaveText(service);
  await pressButton(page, said.start);
  for (const each of pages) {
    await expect(headingOf(page)).toHaveText(each.heading);
    await typePage(page, each, said.continue);
  }
  await expect(headingOf(page)).toHaveText(said.check);
  await typePage(page, { heading: said.check, answers: [tick(declaration)] }, said.send);
  await expect(headingOf(page)).toHaveText(said.sent);
});

test('the first stop skips to the content', async ({ page }) => {
  await page.goto('/de/service/trade-licence');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('after a mistake the focus is on the summary, and its link leads to the control', async ({ page }) => {
  const { path } = await startByPost(page.request);
  await page.goto(path);
  await pressButton(page, words.de.continue);
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
});
