import { existsSync, writeFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { button } from './support/person.ts';
import { answerByPost } from './support/post-form.ts';
import { samplePdf } from './support/sample-pdf.ts';
import { test } from './support/strict-test.ts';
import { words } from './support/words.ts';

const focused = (page: Page) => page.locator(':focus');
const megabyte = 1024 * 1024;
const choose = (page: Page) => button(page, 'Datei auswählen');
const listed = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** A PDF of a size. Most of it is a comment. */
const pdfOf = (name: string, size: number): Buffer =>
  Buffer.concat([samplePdf(name), Buffer.alloc(size, ' '), Buffer.from('\n%%EOF\n')]);

async function openUpload(page: Page): Promise<void> {
  const changed = {
    inhaber: { rechtsformart: 'juristisch' },
    rechtsform: { rechtsform: 'gmbh' },
    registerstand: { registerstand: 'in-gruendung' },
    firma: { firma: 'Muster GmbH' },
  };
  const { path } = await answerByPost(page.request, { until: 'gruendung', changed });
  await page.goto(path);
  await expect(choose(page)).toBeVisible();
}

/** The file lies on the disk, so that it is the same one when it is picked again. */
async function pick(page: Page, name: string, size: number): Promise<void> {
  const path = test.info().outputPath(name);
  if (!existsSync(path)) writeFileSync(path, pdfOf(name, size));
  const asked = page.waitForEvent('filechooser');
  await choose(page).press('Enter');
  await (await asked).setFiles(path);
}

/** Holds back the parts of a document until it is told to let them go. */
async function holdParts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/files/**', async (route) => {
    if (route.request().method() === 'PATCH') await gate;
    // A page that has been left has no routes any more.
    await route.continue().catch(() => undefined);
  });
  return release;
}

test('a file is sent in parts and stands in the list, with the cursor there', async ({ page }) => {
  await openUpload(page);
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'PATCH') answers.push(response.status());
  });
  await pick(page, 'plan.pdf', 12 * megabyte);
  await expect(page.getByRole('heading', { name: 'Eine Datei ist da' })).toBeFocused();
  await expect(listed(page, 'plan.pdf')).toHaveCount(1);
  expect(answers).toEqual([204, 204, 204]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an upload can be paused and given up, without barriers', async ({ page }) => {
  await openUpload(page);
  expect(await barriersOn(page)).toEqual([]);
  const release = await holdParts(page);
  await pick(page, 'plan.pdf', 6 * megabyte);
  await expect(focused(page)).toHaveText('Anhalten');
  await expect(page.getByRole('progressbar', { name: /^plan\.pdf: / })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^plan\.pdf: 0 %, /);
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('Fortsetzen');
  await button(page, 'Abbrechen').press('Enter');
  await expect(choose(page)).toBeFocused();
  release();
  await button(page, words.de.continue).click();
  await expect(page).not.toHaveURL(/gruendung$/);
});

test('who goes on too early is told so, and loses nothing', async ({ page }) => {
  await openUpload(page);
  const release = await holdParts(page);
  await pick(page, 'plan.pdf', 1 * megabyte);
  await button(page, words.de.continue).click();
  await expect(focused(page)).toHaveText(/^Eine Datei wird noch hochgeladen\./);
  expect(await barriersOn(page)).toEqual([]);
  release();
  await expect(listed(page, 'plan.pdf')).toBeVisible();
});

test('an upload goes on where it broke off, after the page was left', async ({ page }) => {
  await openUpload(page);
  let parts = 0;
  await page.route('**/files/**', (route) => {
    if (route.request().method() === 'PATCH') parts += 1;
    return parts > 1 ? route.abort() : route.continue();
  });
  const stopped = page.waitForEvent('requestfailed');
  await pick(page, 'plan.pdf', 12 * megabyte);
  await stopped;
  const place = page.url();
  await page.goto('/de');
  await page.unroute('**/files/**');
  await page.goto(place);
  const begins: string[] = [];
  page.on('request', (request) =>
    begins.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`),
  );
  await pick(page, 'plan.pdf', 12 * megabyte);
  await expect(listed(page, 'plan.pdf')).toBeVisible();
  expect(begins.filter((begin) => begin.startsWith('PATCH'))[0]).toBe(`PATCH ${5 * megabyte}`);
});

test('an upload goes on by itself when the line is there again', async ({ page, context }) => {
  await openUpload(page);
  const release = await holdParts(page);
  await pick(page, 'plan.pdf', 1 * megabyte);
  await context.setOffline(true);
  release();
  await expect(page.getByText('plan.pdf ist noch nicht da.').first()).toBeVisible();
  await expect(button(page, words.de.upload)).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await context.setOffline(false);
  await expect(listed(page, 'plan.pdf')).toBeVisible();
});

test('who chooses too big a file is told at once', async ({ page }) => {
  await openUpload(page);
  await pick(page, 'riese.pdf', 50 * megabyte);
  await expect(page.getByText('riese.pdf ist zu groß.').first()).toBeVisible();
  await expect(choose(page)).toBeFocused();
  expect(await barriersOn(page)).toEqual([]);
});

test('a file may be dropped', async ({ page }) => {
  await openUpload(page);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7\n%%EOF\n'], 'plan.pdf', { type: 'application/pdf' }));
    return transfer;
  });
  await page.locator('.upload').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(listed(page, 'plan.pdf')).toBeVisible();
});

test('who sends a wrong file is led to the button', async ({ page }) => {
  await openUpload(page);
  const asked = page.waitForEvent('filechooser');
  await choose(page).press('Enter');
  await (
    await asked
  ).setFiles({ name: 'notiz.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Hallo') });
  await expect(page.locator('#fehler')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(choose(page)).toBeFocused();
  await expect(choose(page)).toHaveAccessibleDescription(/Fehler: /);
  expect(await barriersOn(page)).toEqual([]);
});
