import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarrier } from './support/axe.ts';
import { move, openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { sidewaysOn, smallTargetsOn } from './support/layout.ts';
import { button } from './support/person.ts';
import { samplePdf } from './support/sample-pdf.ts';

let desk: Desk;

// One case for all: what is written in one test is there in the next.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf(name) });

/** Opens the case as its citizen, by number and code. */
async function comeBack(page: Page): Promise<void> {
  await page.goto(desk.portal.url);
  await page.goto(`${desk.portal.url}/de/submission`);
  await page.getByLabel('Ihre Nummer').fill(desk.openCase.number);
  await page.getByLabel('Ihr Code').fill(desk.openCase.code);
  await button(page, 'Anzeigen').click();
  await expect(page.locator('.tag')).toBeVisible();
}

test('both sides write to each other, with files, and people see who has looked', async ({
  page,
  browser,
}) => {
  const office = await (await browser.newContext()).newPage();
  await signIn(office, desk, 'ayse', `/de/inbox/${desk.openCase.number}`);
  await button(office, 'Vorgang übernehmen').click();
  await move(office, 'Wartet', 'Bitte schicken Sie den Mietvertrag.');
  await expect(office.getByText('Der Stand ist geändert.')).toBeVisible();

  await comeBack(page);
  await expect(page).toHaveTitle(/^\(1 neue Nachricht\) Stand der Bearbeitung – /);
  await expect(page.getByRole('article')).toContainText('Bitte schicken Sie den Mietvertrag.');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(/^Neu: Wartet, /);
  await expect(page.getByText(/^Sachbearbeitung, Stadt Musterstadt/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Yıldırım');
  await expectNoBarrier(page, 'a case that waits');
  expect(await smallTargetsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Jetzt antworten' }).click();
  await page.getByLabel('Dateien dazu').setInputFiles([file('Mietvertrag.pdf'), file('Anlage.pdf')]);
  await button(page, 'Nachricht senden').click();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expect(page.getByRole('alert')).toContainText('Schreiben Sie Ihre Nachricht.');
  await expect(page.getByText('Diese Dateien sind schon hier:')).toBeVisible();
  await expectNoBarrier(page, 'a message without text');
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Hier ist er.');
  await button(page, 'Nachricht senden').click();
  await expect(page.getByText('Ihre Nachricht ist gesendet.')).toBeVisible();
  await expect(page.getByRole('article').last()).toContainText('Hier ist er.');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Herunterladen: Mietvertrag.pdf/ }).click();
  expect((await waiting).suggestedFilename()).toBe('Mietvertrag.pdf');

  await office.reload();
  await expect(office.locator('.timeline li').last()).toContainText('Nachricht');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sidewaysOn(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page takes a message with a file, and gives everything away', async ({ page }) => {
    await comeBack(page);
    await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Noch ein Blatt.');
    await page.getByLabel('Dateien dazu').setInputFiles(file('Blatt.pdf'));
    await button(page, 'Nachricht senden').click();
    await expect(page.getByRole('article').last()).toContainText('Blatt.pdf');
    await expectNoBarrier(page, 'a case without scripts');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Alle Daten herunterladen (JSON)' }).click();
    expect((await waiting).suggestedFilename()).toBe(`${desk.openCase.number}.json`);
  });
});
