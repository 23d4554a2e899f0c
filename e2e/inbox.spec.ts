import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { move, openCase, openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { sidewaysOn } from './support/layout.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';

let desk: Desk;

// One desk for all: what a caseworker does in one test is there in the next.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

const at = (path: string): string => `${desk.portal.url}${path}`;
const caseAt = (): string => `/de/inbox/${desk.openCase.number}`;

test.describe('the list', () => {
  test('is sorted, chosen and cleared by its address', async ({ page }) => {
    await signIn(page, desk, 'ayse');
    await expect(page.getByText('5 von 5 Vorgängen')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Frist/ })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('link', { name: /^Zuständig/ }).click();
    await expect(page).toHaveURL(at('/de/inbox?sort=assignee&direction=ascending'));
    await expect(page.getByRole('rowheader')).toHaveCount(5);
    await page.getByLabel('Stand').selectOption('Wartet');
    await page.getByLabel('Zuständig').selectOption('Jörg Petersen');
    await button(page, 'Auswahl anzeigen').click();
    await expect(page).toHaveTitle('1 von 5 Vorgängen – Posteingang – Stadt Musterstadt');
    await expect(page.getByLabel('Stand')).toHaveValue('waiting');
    await page.getByLabel('Zuständig').selectOption('Ich');
    await button(page, 'Auswahl anzeigen').click();
    await expect(page.getByText('Zu dieser Auswahl gibt es keinen Vorgang.')).toBeVisible();
    await expectNoBarriers(page);
    await page.getByRole('link', { name: 'Auswahl aufheben' }).click();
    await expect(page).toHaveURL(at('/de/inbox?sort=assignee&direction=ascending'));
    await expect(page.getByText('5 von 5 Vorgängen')).toBeVisible();
  });

  test('finds by number and name, keeps views, and does much at once', async ({ page }) => {
    await signIn(page, desk, 'ayse');
    const search = page.getByRole('searchbox', { name: 'Suche' });
    await search.fill(desk.openCase.number.slice(0, 9).toLowerCase());
    await search.press('Enter');
    await expect(page.getByRole('rowheader')).toHaveCount(1);
    await search.fill('MENSAH');
    await search.press('Enter');
    await expect(page.getByRole('rowheader')).toHaveText([new RegExp(desk.openCase.number)]);
    await expect(search).toHaveValue('MENSAH');
    expect(page.url()).not.toContain('MENSAH');

    await page.getByLabel('Stand').selectOption('Eingegangen');
    await button(page, 'Auswahl anzeigen').click();
    await page.getByText('Diese Auswahl als Ansicht merken').click();
    await expect(page.getByText('Der Suchbegriff wird nicht gemerkt')).toBeVisible();
    await page.getByLabel('Name der Ansicht').fill('Mein Fall');
    await button(page, 'Ansicht merken').click();
    await page.goto(at('/de/inbox/desk'));
    await page.getByLabel('Neues Kennzeichen').fill('Eilig');
    await button(page, 'Kennzeichen anlegen').click();
    await expectNoBarriers(page);
    await page.getByRole('link', { name: 'Mein Fall' }).click();
    await expect(page.getByRole('link', { name: desk.openCase.number })).toBeVisible();

    await button(page, 'Kennzeichnen').click();
    await expect(page.getByText('Kreuzen Sie zuerst einen Vorgang an.')).toBeVisible();
    await page.getByRole('checkbox', { name: `Auswählen: ${desk.openCase.number}` }).check();
    await button(page, 'Kennzeichnen').click();
    await expect(page.getByText(`Erledigt für: ${desk.openCase.number}`)).toBeVisible();
    await expect(page.getByRole('row', { name: desk.openCase.number })).toContainText('Eilig');
    await expectNoBarriers(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(page.getByRole('checkbox', { name: /^Auswählen/ }).first()).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
    await page.goto(at('/de/inbox/desk'));
    await page.getByLabel(/^Name des Kennzeichens/).fill('Sehr eilig');
    await page.getByRole('button', { name: /^Umbenennen ?: Eilig/ }).click();
    await page.getByRole('checkbox', { name: 'Leistung' }).uncheck();
    await button(page, 'Spalten merken').click();
    await button(page, 'Tasten ausschalten').click();
    await page.goto(at('/de/inbox'));
    await expect(page.getByRole('columnheader', { name: /Eingegangen/ })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Leistung/ })).toHaveCount(0);
    await expect(page.getByRole('row', { name: desk.openCase.number })).toContainText('Sehr eilig');
    await page.keyboard.press('j');
    await expect(page.locator('tbody a:focus')).toHaveCount(0);
  });

  test('shows everything for choices that it does not know', async ({ page }) => {
    await signIn(page, desk, 'ayse');
    await page.goto(at('/de/inbox?sort=x&direction=y&state=__proto__&service=z&assigned=q&page=-7'));
    await expect(page.getByText('5 von 5 Vorgängen')).toBeVisible();
  });

  test('and a case fit narrow and wide windows', async ({ page }) => {
    await signIn(page, desk, 'ayse');
    for (const path of ['/de/inbox', '/de-simple/inbox', '/en/inbox', caseAt()]) {
      await page.goto(at(path));
      await page.locator('tbody a').evaluateAll(writeFirstWidely);
      for (const width of [1280, 1024, 768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysOn(page), `${path} at ${width} pixels`).toEqual([]);
      }
      await expectNoBarriers(page);
    }
  });

  test('leads to its first case in three stops of the keyboard', async ({ page }) => {
    await signIn(page, desk, 'ayse');
    await page.goto(at('/de/inbox'));
    for (const key of ['Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
  });
});

test.describe('a case', () => {
  test('of another authority, one that is none, and a file of either are the same page', async ({ page }) => {
    await signIn(page, desk, 'olga');
    await expect(page.getByText('1 von 1 Vorgängen')).toBeVisible();
    await expect(page.getByText(desk.openCase.number)).toHaveCount(0);
    const seen = new Set<string>();
    for (const number of [desk.openCase.number, 'S7K3-M9QP-XH42']) {
      for (const part of [
        '',
        '/receipt.pdf',
        '/data.json',
        '/payload/gewerbeanmeldung.xml',
        '/excerpts/ihk',
        '/documents/7b1d2e90-3c44-4c8e-8a17-2f90b6d4e502',
      ]) {
        const response = await page.goto(at(`/de/inbox/${number}${part}`));
        expect(response?.status()).toBe(404);
        seen.add(await page.locator('main').innerText());
      }
    }
    expect(seen.size).toBe(1);
  });

  test('is asked for again after signing in', async ({ page }) => {
    await signIn(page, desk, 'ayse', caseAt());
    await expect(headingOf(page)).toHaveText(`Vorgang ${desk.openCase.number}`);
  });

  test('shows what was checked in German and, behind a button, what was read', async ({ page }) => {
    await signIn(page, desk, 'ayse', caseAt());
    const german = page.locator('.summary').first();
    await expect(german).toContainText('Eine Person allein');
    await page.getByText('Gewählte Sprache: Englisch.').click();
    const english = page.locator('details [lang=en] .summary').first();
    await expect(english).toBeVisible();
    expect(await page.locator('details .summary').count()).toBe((await page.locator('.summary').count()) / 2);
    await expectNoBarriers(page);
  });

  test('hands out receipt, data and documents to keep, never to show', async ({ page }) => {
    await signIn(page, desk, 'ayse', caseAt());
    const fetched = await Promise.all(
      ['Bestätigung herunterladen', 'Daten herunterladen', 'Herunterladen: Reisegewerbekarte.pdf'].map(
        async (name) => {
          const href = await page.getByRole('link', { name }).getAttribute('href');
          const response = await page.request.get(at(href ?? ''));
          expect(response.headers()['content-disposition']).toMatch(/^attachment; /);
          expect(response.headers()['x-content-type-options']).toBe('nosniff');
          expect(response.headers()['content-security-policy']).toContain('sandbox');
          return response.body();
        },
      ),
    );
    const [receipt, data, document] = fetched.map((body) => Buffer.from(body));
    expect(receipt?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(String(data))).toMatchObject({ reference: desk.openCase.number });
    const hash = createHash('sha256')
      .update(document ?? '')
      .digest('hex');
    await expect(page.getByText(`Prüfsumme (SHA-256): ${hash}`)).toBeVisible();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Herunterladen: Reisegewerbekarte.pdf' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('Reisegewerbekarte.pdf');
    expect((await readFile(await download.path())).equals(document ?? Buffer.alloc(0))).toBe(true);
  });

  test('keeps what was written when the session has ended meanwhile', async ({ page, context }) => {
    await signIn(page, desk, 'ayse', caseAt());
    const secret = await page.locator('.summary').first().innerText();
    await context.clearCookies({ name: 'staff' });
    const answering = page.waitForResponse((response) => response.request().method() === 'POST');
    await move(page, 'In Bearbeitung', 'Wir prüfen\nIhre Angaben.');
    expect((await answering).status()).toBe(403);
    await expect(headingOf(page)).toHaveText('Sie sind nicht mehr angemeldet');
    const shown = await page.locator('main').innerText();
    expect(secret.split('\n').filter((line) => line.length > 12 && shown.includes(line))).toEqual([]);
    await expectNoBarriers(page);

    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: 'In neuem Fenster anmelden' }).click();
    const beside = await opening;
    // The provider knows this browser by now and asks nothing more.
    await beside.getByRole('link', { name: 'Mit Dienstkonto anmelden' }).click();
    await expect(beside).toHaveURL(at(caseAt()));

    await expect(page.getByLabel('Nachricht')).toHaveValue('Wir prüfen\nIhre Angaben.');
    await button(page, 'Stand ändern').click();
    await expect(page.getByText('Der Stand ist geändert.')).toBeVisible();
    await expect(page.locator('.timeline li').last()).toContainText('Ihre Angaben.');
  });

  test('is taken on and moved; mistakes keep what was typed, and the citizen reads the note', async ({
    page,
  }) => {
    await signIn(page, desk, 'ayse');
    await openCase(page, desk.openCase.number);
    await button(page, 'Vorgang übernehmen').click();
    await expect(page.getByText('Sie bearbeiten diesen Vorgang jetzt.')).toBeVisible();
    await expectNoBarriers(page);
    await page.getByLabel('Nachricht').fill('Bitte schicken Sie …');
    await button(page, 'Stand ändern').click();
    await expect(page).toHaveTitle(/^Fehler: Vorgang /);
    await expect(page.getByRole('alert')).toContainText('Wählen Sie den neuen Stand aus.');
    await expect(page.getByLabel('Nachricht')).toHaveValue('Bitte schicken Sie …');
    await expectNoBarriers(page);
    await move(page, 'Wartet', ' ');
    await expect(page.getByRole('alert')).toContainText('Schreiben Sie, was noch fehlt');
    await expect(page.getByRole('radio', { name: 'Wartet' })).toBeChecked();
    await move(page, 'Wartet', 'Bitte schicken Sie\nIhren Ausweis.');
    await expect(page.getByText('Der Stand ist geändert.')).toBeVisible();
    await expect(page.locator('.timeline li').last()).toContainText('von Ayşe Yıldırım');
    await page.goto(at('/de/submission'));
    await page.getByLabel('Ihre Nummer').fill(desk.openCase.number);
    await page.getByLabel('Ihr Code').fill(desk.openCase.code);
    await button(page, 'Anzeigen').click();
    await expect(page.locator('.tag')).toHaveText('Wartet');
    await expect(page.getByRole('article').last()).toContainText('Ihren Ausweis.');
    await expect(page.locator('main')).not.toContainText('Yıldırım');
  });

  test('that somebody else has changed is shown anew with what was typed', async ({ page, browser }) => {
    await signIn(page, desk, 'ayse', caseAt());
    const other = await (await browser.newContext()).newPage();
    await signIn(other, desk, 'joerg', caseAt());
    await move(page, 'In Bearbeitung', 'Danke.');
    await expect(page.getByText('Der Stand ist geändert.')).toBeVisible();
    await move(other, 'Abgeschlossen', 'Alles in Ordnung.');
    await expect(other.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
    await expect(other.getByLabel('Nachricht')).toHaveValue('Alles in Ordnung.');
    await expect(other.getByText(/^In Bearbeitung, .*von Ayşe Yıldırım, Danke\.$/)).toBeVisible();
    await expect(other.getByRole('radio', { name: 'Abgeschlossen' })).toBeChecked();
    await expectNoBarriers(other);
    await button(other, 'Stand ändern').click();
    await expect(other.locator('.notice')).toContainText('ist erledigt.');
    await move(page, 'Wartet', 'Leider nein.');
    await expect(page.getByText('Ihr Text ist noch da: Leider nein.')).toBeVisible();
    await expectNoBarriers(page);
    await other.context().close();
  });
});

test('everything works without script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, desk, 'joerg');
  await page.getByLabel('Stand').selectOption('Eingegangen');
  await button(page, 'Auswahl anzeigen').click();
  const [first] = await page.getByRole('rowheader').getByRole('link').allInnerTexts();
  await openCase(page, first ?? '');
  await button(page, 'Vorgang übernehmen').click();
  await expect(page.getByText('Sie bearbeiten diesen Vorgang jetzt.')).toBeVisible();
  await move(page, 'Wartet', '');
  await expect(page.getByRole('alert')).toContainText('Schreiben Sie, was noch fehlt');
  await move(page, 'Wartet', 'Es fehlt die Erlaubnis.');
  await move(page, 'Abgeschlossen', 'Die Erlaubnis kam nicht.');
  await expect(page.locator('.notice')).toContainText(`Vorgang ${first} ist erledigt.`);
  await button(page, 'Abmelden').click();
  await expect(headingOf(page)).toHaveText('Sie sind abgemeldet');
  await page.context().close();
});

/** A number may be of the widest letters there are. */
function writeFirstWidely([number]: readonly Element[]): void {
  if (number) number.textContent = 'WQMW-WQMW-WQMW';
}
