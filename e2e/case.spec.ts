import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarriers } from './support/no-barriers.ts';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { sidewaysOn, smallTargetsOn } from './support/layout.ts';
import { nextYear } from './support/next-year.ts';
import { button, headingOf } from './support/person.ts';
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

/** Writes a message out of a template, with a file and a day, after two tries that are not finished. */
async function writeWithTemplate(page: Page): Promise<void> {
  const text = page.getByLabel('Ihr Text an die Person');
  await text.fill('Moin.');
  await page.getByLabel('Dateien dazu').setInputFiles(file('Merkblatt.pdf'));
  await page.getByLabel('Textvorlage').selectOption({ label: 'Unterlage fehlt' });
  await button(page, 'Vorlage einfügen').click();
  await expect(text).toHaveValue(/^Moin\.\n\nGuten Tag,\n\nwir prüfen Ihren Antrag/);
  await expect(page.getByText('Merkblatt.pdf')).toBeVisible();
  await button(page, 'Nachricht senden').click();
  await expect(page.getByRole('alert')).toContainText('Füllen Sie die Lücken [?] im Text aus.');
  await expectNoBarriers(page, 'a message with gaps');
  await text.fill((await text.inputValue()).replaceAll('[?]', 'Mietvertrag'));
  await page.getByLabel('Die Person soll antworten.').check();
  for (const [part, value] of Object.entries({ Tag: '31', Monat: '5', Jahr: nextYear }))
    await page.locator('#messages ~ form').getByLabel(part, { exact: true }).fill(value);
  await button(page, 'Nachricht senden').click();
  await expect(page.getByText('Die Nachricht ist gesendet.')).toBeVisible();
  await expect(page.getByText(/^Sie warten auf eine Antwort bis zum 31\. Mai/)).toBeVisible();
}

test('both sides write to each other, with files, and people see who has looked', async ({
  page,
  browser,
}) => {
  const office = await (await browser.newContext()).newPage();
  await signIn(office, desk, 'ayse', `/de/inbox/${desk.openCase.number}`);
  await button(office, 'Vorgang übernehmen').click();
  await writeWithTemplate(office);

  await comeBack(page);
  await expect(page).toHaveTitle(/^\(1 neue Nachricht\) Stand der Bearbeitung – /);
  const article = page.getByRole('article');
  await expect(article).toContainText('Uns fehlt noch: Mietvertrag');
  await expect(article).toContainText(`Bitte antworten Sie bis zum 31. Mai ${nextYear}.`);
  await expect(article.getByRole('heading')).toHaveText(/^Neu: Nachricht der Behörde, /);
  await expect(page.getByText(`Bitte bis zum 31. Mai ${nextYear}.`, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Sachbearbeitung, Stadt Musterstadt/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Yıldırım');
  await expectNoBarriers(page, 'a case that waits');
  expect(await smallTargetsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Jetzt antworten' }).click();
  await page.getByLabel('Dateien dazu').setInputFiles([file('Mietvertrag.pdf'), file('Anlage.pdf')]);
  await button(page, 'Nachricht senden').click();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expect(page.getByRole('alert')).toContainText('Schreiben Sie Ihre Nachricht.');
  await expect(page.getByText('Diese Dateien sind schon hier:')).toBeVisible();
  await expectNoBarriers(page, 'a message without text');
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Hier ist er.');
  await button(page, 'Nachricht senden').click();
  await expect(page.getByText('Ihre Nachricht ist gesendet.')).toBeVisible();
  await expect(page.getByRole('article').last()).toContainText('Hier ist er.');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Herunterladen: Mietvertrag.pdf/ }).click();
  expect((await waiting).suggestedFilename()).toBe('Mietvertrag.pdf');

  await office.reload();
  await expect(office.locator('.timeline li').last()).toContainText('Nachricht');
  await expect(office.getByRole('article').last()).toContainText('Hier ist er.');
  await expect(office.getByText(/^Sie warten auf eine Antwort/)).toBeHidden();
  await expectWordsOfDamage(page, 'Das ist nicht Ihr Fehler.');
  await expectWordsOfDamage(office, 'Wenden Sie sich an Ihre IT.');
  await office.getByRole('link', { name: 'Ansehen: Mietvertrag.pdf' }).first().click();
  await expect(headingOf(office)).toHaveText('Mietvertrag.pdf');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sidewaysOn(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page takes a message with a file, and gives everything away', async ({ page }) => {
    await comeBack(page);
    await expect(page.getByText('Nach 30 Minuten Pause fragen wir wieder nach Ihrem Code.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Noch ein Blatt.');
    await page.getByLabel('Dateien dazu').setInputFiles(file('Blatt.pdf'));
    // As after 30 minutes.
    await page.context().clearCookies({ name: `case-${desk.openCase.number}` });
    await button(page, 'Nachricht senden').click();
    await expect(headingOf(page)).toHaveText('Geben Sie Ihren Code bitte noch einmal ein');
    await expectNoBarriers(page, 'a message to a case that is closed');
    await page.getByLabel('Ihr Code').fill(desk.openCase.code);
    await button(page, 'Weiter mit dem Code').click();
    await expect(page.getByRole('textbox', { name: 'Ihre Nachricht' })).toHaveValue('Noch ein Blatt.');
    await page.getByLabel('Dateien dazu').setInputFiles(file('Blatt.pdf'));
    await button(page, 'Nachricht senden').click();
    await expect(page.getByRole('article').last()).toContainText('Blatt.pdf');
    await expectNoBarriers(page, 'a case without scripts');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Diese Daten herunterladen (JSON)' }).click();
    expect((await waiting).suggestedFilename()).toBe(`${desk.openCase.number}.json`);
  });
});

/** Where a document is damaged that somebody wanted, they are led back to the page it stands on. */
async function expectWordsOfDamage(page: Page, text: string): Promise<void> {
  await page.goto(`${page.url().replace(/[?#].*/, '')}?damaged=00000000-0000-4000-8000-000000000000`);
  await expect(page.getByRole('heading', { name: 'Diese Datei ist beschädigt' })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  await expectNoBarriers(page, 'a case with a damaged document');
}

/** Asks the office next door, after a try that lacks everything; shows one page of answers and a document. */
async function askNextDoor(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Andere Behörde fragen' }).click();
  await button(page, 'Vorschau ansehen').click();
  await expect(page.getByRole('alert')).toContainText('Wählen Sie eine Behörde aus.');
  await expectNoBarriers(page, 'a question to nobody');
  await page.getByLabel('Welche Behörde fragen Sie?').selectOption('Stadt Beispielstadt, Ordnungsamt');
  await page.getByLabel('Ihre Frage').fill('Kennen Sie die Person?');
  for (const [part, value] of Object.entries({ Tag: '31', Monat: '5', Jahr: nextYear }))
    await page.getByLabel(part, { exact: true }).fill(value);
  await page
    .getByRole('checkbox', { name: /^Alles zeigen: / })
    .first()
    .check();
  await page.getByRole('checkbox', { name: 'Reisegewerbekarte.pdf' }).check();
  await button(page, 'Vorschau ansehen').click();
  await expect(headingOf(page)).toHaveText('Das sieht: Stadt Beispielstadt, Ordnungsamt');
  await expect(page.locator('main')).toContainText('Kennen Sie die Person?');
  await expect(page.getByRole('link', { name: /^Ansehen: / })).toHaveText(['Ansehen: Reisegewerbekarte.pdf']);
  await expectNoBarriers(page, 'what another office will see');
  await button(page, 'Noch einmal ändern').click();
  await expect(page.getByLabel('Ihre Frage')).toHaveValue('Kennen Sie die Person?');
  await button(page, 'Vorschau ansehen').click();
  await button(page, 'Frage jetzt senden').click();
  await expect(page.locator('.notice')).toContainText('Die Frage ist gesendet.');
  await expect(page.getByRole('article', { name: /^Frage an: Stadt Beispielstadt/ })).toContainText(
    `Die Antwort soll bis zum 31. Mai ${nextYear} da sein.`,
  );
}

test('another office is asked, sees only what was chosen, and answers', async ({ page, browser }) => {
  const { number } = desk.openCase;
  const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const asked = await (await browser.newContext()).newPage();
  await signIn(office, desk, 'ayse', `/de/inbox/${number}`);
  await askNextDoor(office);

  await signIn(asked, desk, 'olga');
  await asked.getByRole('link', { name: 'Stellungnahmen (1 offen)' }).click();
  await expectNoBarriers(asked, 'what an office is asked');
  await asked.getByRole('link', { name: number }).click();
  await expect(asked.getByText('Kennen Sie die Person?')).toBeVisible();
  await expect(asked.getByRole('link', { name: /^Ansehen: / })).toHaveCount(1);
  await asked.getByLabel('Dateien dazu').setInputFiles(file('Auszug.pdf'));
  await button(asked, 'Stellungnahme senden').click();
  await expect(asked.getByRole('alert')).toContainText('Schreiben Sie Ihre Stellungnahme.');
  await expect(asked.getByText('Auszug.pdf')).toBeVisible();
  await asked.setViewportSize({ width: 320, height: 800 });
  expect(await sidewaysOn(asked)).toEqual([]);
  await expectNoBarriers(asked, 'an opinion without text');
  await asked.getByLabel('Text der Stellungnahme').fill('Ja, seit Jahren.');
  await button(asked, 'Stellungnahme senden').click();
  await expect(asked.getByRole('status')).toHaveText('Ihre Stellungnahme ist gesendet.');
  expect((await asked.goto(`${desk.portal.url}/de/inbox/${number}`))?.status()).toBe(404);

  // The worker brings it.
  await expect(async () => {
    await office.reload();
    await expect(office.getByRole('article', { name: /^Antwort von: / })).toContainText('Ja, seit Jahren.');
  }).toPass();
  await office.getByRole('link', { name: 'Ansehen: Auszug.pdf' }).click();
  await expect(headingOf(office)).toHaveText('Auszug.pdf');

  await comeBack(page);
  await expect(page.getByText(/^Um Stellungnahme gefragt: Stadt Beispielstadt, Ordnungsamt/)).toBeVisible();
  await expect(page.getByText(/Beispielstadt, Ordnungsamt, zur Stellungnahme:/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText('seit Jahren');
});

test('the lead sees who did what with a case, and takes it away as a table', async ({ page }) => {
  const { number } = desk.openCase;
  await signIn(page, desk, 'birgit', `/de/inbox/${number}`);
  await page.getByRole('link', { name: 'Wer was getan hat' }).click();
  await expect(page.getByRole('row', { name: /Olga Novák.*Stellungnahme gegeben/ })).toBeVisible();
  await expectNoBarriers(page, 'the audit of a case');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als Tabelle herunterladen (CSV)' }).click();
  expect((await waiting).suggestedFilename()).toBe(`${number}-audit.csv`);
});
