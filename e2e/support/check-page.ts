import type { Locator, Page } from 'playwright/test';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** All answers as they stand on the page, in order: question, then what was said. */
export async function answersOn(page: Page): Promise<readonly (readonly [string, string])[]> {
  const rows = await page.locator('.summary dl > div').all();
  return Promise.all(
    rows.map(async (row) => {
      const lines = await row.locator('dd').first().locator('span').allInnerTexts();
      return [await row.locator('dt').innerText(), lines.join(' ')] as const;
    }),
  );
}

/** The link that leads to a question and back again. */
export function changeLink(page: Page, language: Language, about: string): Locator {
  return page.getByRole('link', { name: new RegExp(`^${words[language].change} ?: ${about}`) });
}
