import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { button, headingOf } from './person.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** What somebody wrote down after sending. */
export type Noted = { readonly number: string; readonly code: string };

/** Types number and code where the home page leads to. */
export async function enterCode(page: Page, language: Language, { number, code }: Noted): Promise<void> {
  await page.goto(`/${language}/submission`);
  await expect(headingOf(page)).toHaveText(words[language].enter);
  await page.getByLabel(words[language].number, { exact: true }).fill(number);
  await page.getByLabel(words[language].code, { exact: true }).fill(code);
  await button(page, words[language].show).click();
}
