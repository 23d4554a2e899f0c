import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { samplePdf } from './sample-pdf.ts';
import type { Answer, Story, StoryPage } from './story.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

type Acts = {
  readonly [K in Answer['kind']]: (page: Page, answer: Extract<Answer, { kind: K }>) => Promise<void>;
};

/** The button that sends a chosen document, in any language. */
export const uploads = new RegExp(
  `^(${Object.values(words)
    .map((each) => each.upload)
    .join('|')})$`,
);

/** How a person with a mouse does each thing: finds it by its label, as it is read. */
const acts: Acts = {
  write: async (page, { label, text }) => {
    const control = controlOf(page, label);
    // A searchable field may be taking over from the plain one at this very moment.
    await expect(() => control.fill(text, { timeout: 2_000 })).toPass();
    // Leaving the field closes the list that a searchable field may have opened.
    await control.press('Tab');
  },
  choose: async (page, { label }) => {
    const inList = page.locator('select', { has: page.getByRole('option', { name: label, exact: true }) });
    if ((await inList.count()) > 0) await inList.selectOption({ label });
    else await page.getByRole('radio', { name: label, exact: true }).check();
  },
  tick: (page, { label }) => page.getByRole('checkbox', { name: label, exact: true }).check(),
  attach: async (page, { label, file }) => {
    await page.waitForLoadState();
    await controlOf(page, label).setInputFiles({
      name: file,
      mimeType: 'application/pdf',
      buffer: samplePdf(file),
    });
    // With scripts the file is on its way already; without them the button sends it.
    const upload = page.getByRole('button', { name: uploads });
    if (await upload.isVisible()) await upload.click();
    await expect(page.getByRole('listitem').filter({ hasText: file })).toBeVisible();
  },
};

/** What is written into under a label; a list that opens below it, and its button, bear the same words. */
export function controlOf(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).and(page.locator('input, textarea'));
}

/** Answers a page, and stays on it. */
export async function answerPage(page: Page, { heading, answers }: StoryPage): Promise<void> {
  await expect(headingOf(page)).toHaveText(heading);
  for (const answer of answers) await act(page, answer);
}

function act(page: Page, answer: Answer): Promise<void> {
  // The table's type ties each kind to its act; the compiler cannot follow that through an index.
  const does = acts[answer.kind] as (page: Page, answer: Answer) => Promise<void>;
  return does(page, answer);
}

export function headingOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** From the home page to the first question. */
export async function startService(
  page: Page,
  { language, service }: Pick<Story<Language>, 'language' | 'service'>,
) {
  await page.goto(`/${language}`);
  await expect(headingOf(page)).toHaveText(words[language].home);
  await page.getByRole('link', { name: service }).click();
  await expect(headingOf(page)).toHaveText(service);
  await button(page, words[language].start).click();
}

/** Answers pages and goes on after each. */
export async function walk(page: Page, language: Language, pages: readonly StoryPage[]): Promise<void> {
  for (const each of pages) {
    await answerPage(page, each);
    await button(page, words[language].continue).click();
  }
}

/** The whole way up to the check page. */
export async function fillIn(page: Page, story: Story<Language>): Promise<void> {
  await startService(page, story);
  await walk(page, story.language, story.pages);
  await expect(headingOf(page)).toHaveText(words[story.language].check);
}

/** Declares and sends. */
export async function send(
  page: Page,
  { language, declaration }: Pick<Story<Language>, 'language' | 'declaration'>,
) {
  await page.getByRole('checkbox', { name: declaration }).check();
  await button(page, words[language].send).click();
  await expect(headingOf(page)).toHaveText(words[language].sent);
}

/** The number and the code a person writes down from the page after sending. */
export async function writeDown(page: Page): Promise<{ readonly number: string; readonly code: string }> {
  const number = await page.locator('.confirmation strong').innerText();
  return { number, code: await readCode(page) };
}

/** The code as it is shown, in groups. */
export async function readCode(page: Page): Promise<string> {
  return (await page.locator('.code-groups').innerText()).trim();
}
