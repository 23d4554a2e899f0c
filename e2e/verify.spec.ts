import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'playwright/test';
import type { APIRequestContext, Locator, Page } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { sidewaysOn, smallTargetsOn } from './support/layout.ts';
import { button, send } from './support/person.ts';
import { fillByPost } from './support/post-form.ts';
import { test } from './support/strict-test.ts';
import { tool } from './support/tool.ts';

const GENUINE = 'Die Datei ist echt und unverändert';
const CHANGED = 'Die Datei ist nicht mehr so, wie sie gesiegelt wurde';

/** A receipt of a real way. */
async function keepReceipt(page: Page, request: APIRequestContext): Promise<Buffer> {
  const { path } = await fillByPost(request);
  await page.goto(path);
  await send(page, { language: 'de', declaration: 'Meine Angaben sind richtig und vollständig.' });
  const link = page.getByRole('link', { name: 'Bestätigung herunterladen (PDF)' });
  return (await request.get((await link.getAttribute('href')) ?? '')).body();
}

const pdf = (buffer: Buffer) => ({ name: 'bestaetigung.pdf', mimeType: 'application/pdf', buffer });
const added = (receipt: Buffer): Buffer => Buffer.concat([receipt, Buffer.from('1 0 obj null endobj')]);
const verdict = (page: Page): Locator => page.locator('#ergebnis');

async function check(page: Page, file: Buffer): Promise<void> {
  await page.getByLabel('Welche Datei möchten Sie prüfen?').setInputFiles(pdf(file));
  await button(page, 'Datei prüfen').click();
}

/** What the link to the original gives. */
async function originalOn(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Original herunterladen (PDF)' }).click();
  return readFileSync(await (await downloading).path());
}

test('anybody checks a receipt, on their own device', async ({ page, context }, testInfo) => {
  const receipt = await keepReceipt(page, page.request);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.goto('/de/verify');

  await test.step('a good one is told to be good, with what stands in it', async () => {
    await check(page, receipt);
    await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(GENUINE);
    await expect(verdict(page)).toBeFocused();
    await expect(page.getByRole('status')).toHaveText('Ergebnis für bestaetigung.pdf');
    await expect(verdict(page)).toContainText('Die Datei steht in den Büchern des Portals.');
    await expect(verdict(page)).toContainText('Bestätigung des Eingangs');
    await expect(verdict(page).getByText('Familienname', { exact: true })).toBeVisible();
    await expect(verdict(page)).not.toContainText('›');
    expect(await barriersOn(page)).toEqual([]);
    expect(await smallTargetsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOn(page)).toEqual([]);
  });

  await test.step('one to which something was added gives back the original', async () => {
    await check(page, added(receipt));
    await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(CHANGED);
    expect((await originalOn(page)).equals(receipt)).toBe(true);
  });

  await test.step('the QR code leads here and is compared', async () => {
    const file = testInfo.outputPath('receipt.pdf');
    writeFileSync(file, receipt);
    tool('pdfdetach', '-save', '1', '-o', testInfo.outputPath('data.json'), file);
    const data = readFileSync(testInfo.outputPath('data.json'));
    const { reference } = JSON.parse(data.toString()) as { readonly reference: string };
    const hash = createHash('sha256').update(data).digest('base64url');
    await page.goto('about:blank');
    await page.goto(`/de/verify#${reference}.${hash}`);
    await expect(page.getByRole('status')).toContainText(reference);
    await expect(page.getByRole('status')).toContainText('im Verzeichnis der Behörde');
    const log = await page.request.get('/api/v1/receipt-log/checkpoints');
    expect(log.headers()['access-control-allow-origin']).toBe('*');
    await check(page, receipt);
    await expect(verdict(page)).toContainText('Im Verzeichnis seit');
    await expect(page.getByRole('status')).toContainText('Die Daten in der Datei passen zum QR-Code.');
    await page.goto('about:blank');
    await page.goto(`/de/verify#${reference}.${'A'.repeat(43)}`);
    await expect(page.getByRole('status')).toContainText(reference);
    await check(page, receipt);
    await expect(page.getByRole('status')).toContainText('passen nicht zum QR-Code');
    await page.getByRole('link', { name: 'Den Vorgang zu einer Bestätigung ansehen' }).click();
    await expect(page.getByLabel('Ihre Nummer')).toHaveValue(reference);
    await expect(page.getByLabel('Ihr Code')).toBeFocused();
    expect(page.url()).not.toContain(reference);
    await page.goBack();
  });

  const [program, seals] = [testInfo.outputPath('verifier.html'), testInfo.outputPath('seals.json')];
  await test.step('the program for later is the one whose checksum the page shows', async () => {
    const bytes = await (await page.request.get('/verifier.html')).body();
    const checksum = createHash('sha256').update(bytes).digest('hex');
    await expect(page.getByText('Prüfsumme des Programms')).toContainText(checksum);
    writeFileSync(program, bytes);
    writeFileSync(seals, await (await page.request.get('/api/v1/seals.json')).body());
  });

  await test.step('nothing is sent, and without a line it goes on', async () => {
    expect(sent).toEqual([]);
    await context.setOffline(true);
    await check(page, receipt);
    await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(GENUINE);
    await expect(verdict(page)).toContainText('Das Portal hat nicht geantwortet.');
  });

  await test.step('the program for later runs from a folder, without a portal', async () => {
    const own = await context.newPage();
    await own.goto(pathToFileURL(program).href);
    await button(own, 'Datei prüfen').click();
    await expect(own.getByRole('status')).toHaveText('Wählen Sie zuerst die Liste der Siegel aus.');
    await own.getByLabel('Liste der Siegel').setInputFiles(seals);
    await check(own, receipt);
    await expect(verdict(own).getByRole('heading', { level: 2 })).toHaveText(GENUINE);
    await check(own, receipt.subarray(0, -1));
    await expect(verdict(own)).toContainText('Das Ende der Datei fehlt.');
    expect(await barriersOn(own)).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is sent, checked and forgotten', async ({ page }) => {
    const receipt = await keepReceipt(page, page.request);
    await page.goto('/de/verify');
    await button(page, 'Datei prüfen').click();
    await expect(page).toHaveTitle(/^Fehler: /);
    await expect(page.getByRole('alert')).toContainText('Wählen Sie eine PDF-Datei aus.');

    await check(page, receipt);
    await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(GENUINE);
    await expect(verdict(page).getByText('Familienname', { exact: true })).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    expect(await smallTargetsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOn(page)).toEqual([]);

    await test.step('by keyboard alone', async () => {
      await page.getByLabel('Welche Datei möchten Sie prüfen?').setInputFiles(pdf(added(receipt)));
      await page.getByLabel('Welche Datei möchten Sie prüfen?').focus();
      await page.keyboard.press('Tab');
      await expect(button(page, 'Datei prüfen')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(verdict(page).getByRole('heading', { level: 2 })).toHaveText(CHANGED);
    });
    expect((await originalOn(page)).equals(receipt)).toBe(true);

    await check(page, Buffer.alloc(5_242_881));
    await expect(page.getByRole('alert')).toContainText('höchstens 5 MB');
  });
});
