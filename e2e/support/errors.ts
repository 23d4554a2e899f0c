import { expect } from 'playwright/test';
import type { Page, Response } from 'playwright/test';
import { button } from './person.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** Sends the page by its own button and gives what the server answered. */
export async function sendPage(page: Page, language: Language = 'de'): Promise<Response> {
  const answering = page.waitForResponse((response) => response.request().method() === 'POST');
  await button(page, words[language].continue).click();
  return answering;
}

/** The same page again: status, title, a summary that leads to the control, and the sentence at the control. */
export async function expectRefused(page: Page, sentence: string): Promise<void> {
  const from = page.url();
  expect((await sendPage(page)).status()).toBe(422);
  await expect(page).toHaveURL(from);
  await expect(page).toHaveTitle(/^Fehler: /);
  const summary = page.getByRole('alert');
  await expect(summary).toContainText(words.de.errors);
  const first = summary.getByRole('link').first();
  await expect(first).toHaveText(sentence);
  await first.click();
  await expect.poll(() => sentencesAtFocus(page)).toContain(`Fehler: ${sentence}`);
}

/** What a screen reader says of the control with the focus, and of the group it stands in. */
function sentencesAtFocus(page: Page): Promise<readonly string[]> {
  return page
    .locator(':focus')
    .evaluate((control) =>
      [control, control.closest('fieldset')]
        .flatMap((element) => element?.getAttribute('aria-describedby')?.split(' ') ?? [])
        .map((id) => document.getElementById(id)?.textContent ?? ''),
    );
}
