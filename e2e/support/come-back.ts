import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/**
 * As a browser does that has kept the page in its memory and shows it once more. This one, driven by a test, keeps none,
 * so the event is made.
 */
async function showFromMemory(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
}

/** Whichever way somebody comes back, by the browser's button or to a page that it has kept, these words are gone. */
export async function expectGone(gone: Page, kept: Page, words: string): Promise<void> {
  await showFromMemory(kept);
  await expect(kept.locator('main')).not.toContainText(words);
  await gone.goBack();
  await expect(gone.locator('main')).not.toContainText(words);
}
