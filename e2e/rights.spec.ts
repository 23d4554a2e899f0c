import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { scrappedCar } from './stories/scrapped-car.ts';
import { askDatabase } from './support/ask-database.ts';
import { authorCommand } from './support/author-command.ts';
import { canaryFilesIn } from './support/canaries.ts';
import { sidewaysOn } from './support/layout.ts';
import { startMailServer } from './support/mail-server.ts';
import type { MailServer } from './support/mail-server.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, fillIn, headingOf, readCode, send, writeDown } from './support/person.ts';
import { logOf, outputOf, startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';

const ADDRESS = 'udo.schaefer@kanarienpost.example';

let mail: MailServer;
let portal: RunningPortal;

test.beforeAll(async () => {
  mail = await startMailServer();
  portal = await startPortal(undefined, { SMTP_URL: mail.url, MAIL_FROM: 'portal@musterstadt.example' });
});
test.afterAll(async () => {
  await portal.stop();
  portal.remove();
  await mail.close();
});

const at = (path: string): string => `${portal.url}${path}`;

/** The page as somebody meets it who zooms in far, then as everybody does. */
async function expectOpenToAll(page: Page): Promise<void> {
  await expectNoBarriers(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sidewaysOn(page)).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 900 });
}

/** Signed in by the link that was printed for somebody, at the page of a case. */
async function openAtOffice(page: Page, name: string, path: string): Promise<void> {
  await page.goto(new RegExp(`as ${name}: (\\S+)`).exec(outputOf(portal.folder))?.[1] ?? '');
  await button(page, 'Jetzt anmelden').click();
  await expect(headingOf(page)).toHaveText('Posteingang');
  await page.goto(at(path));
}

async function openWithCode(page: Page, number: string, code: string): Promise<void> {
  await page.goto(at('/de/submission'));
  await page.getByLabel('Ihre Nummer').fill(number);
  await page.getByLabel('Ihr Code').fill(code);
  await button(page, 'Anzeigen').click();
}

test('somebody hears of news by e-mail, gets a new code at the counter, and takes the application back', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await fillIn(page, scrappedCar);
  await send(page, scrappedCar);
  const { number, code } = await writeDown(page);
  const own = `/de/submission/${number}`;

  await page.goto(own);
  await page.getByLabel('Ihre E-Mail-Adresse').fill('udo.schaefer');
  await button(page, 'E-Mails bekommen').click();
  await expect(page.getByRole('alert')).toContainText('Prüfen Sie die E-Mail-Adresse.');
  await expectNoBarriers(page);
  await page.getByLabel('Ihre E-Mail-Adresse').fill(ADDRESS);
  await button(page, 'E-Mails bekommen').click();
  await expect(page.getByText('Sie bekommen eine E-Mail, wenn es etwas Neues gibt.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(ADDRESS);

  const office = await (await browser.newContext()).newPage();
  await openAtOffice(office, 'Mehmet Kılıç', `/de/inbox/${number}`);
  await button(office, 'Vorgang übernehmen').click();
  await expect.poll(() => mail.letters.length).toBe(1);
  const letter = (mail.letters[0] ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(letter).toContain(ADDRESS);
  for (const secret of [number, code, 'Schäfer', 'Kennzeichen', 'Fahrzeug'])
    expect(letter).not.toContain(secret);

  // Of what one does oneself there is no news: the next letter is that of the new code.
  await page.goto(own);
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Wann ist es so weit?');
  await button(page, 'Nachricht senden').click();
  await expect(page.getByText('Ihre Nachricht ist gesendet.')).toBeVisible();

  await office.goto(at(`/de/inbox/${number}/new-code`));
  await expectOpenToAll(office);
  await button(office, 'Neuen Code ausgeben').click();
  await expect(office.getByRole('alert')).toContainText('Prüfen Sie zuerst, wer die Person ist.');
  await office.getByRole('checkbox').check();
  await button(office, 'Neuen Code ausgeben').click();
  await expect(headingOf(office)).toHaveText('Das ist der neue Code');
  await expectOpenToAll(office);
  const renewed = await readCode(office);
  // Whoever handed it in hears of it, should somebody else have asked.
  await expect.poll(() => mail.letters.length).toBe(2);

  const elsewhere = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await openWithCode(elsewhere, number, code);
  await expect(elsewhere.getByRole('alert')).toBeVisible();
  await openWithCode(elsewhere, number, renewed);
  await expect(headingOf(elsewhere)).toHaveText('Stand der Bearbeitung');

  const [, stop = ''] = /(http:\/\/\S+\/no-notices\/\S+)/.exec(letter) ?? [];
  await elsewhere.goto(stop);
  await expectOpenToAll(elsewhere);
  await button(elsewhere, 'Keine E-Mails mehr').click();
  await expect(headingOf(elsewhere)).toHaveText('Sie bekommen keine E-Mails mehr');
  await elsewhere.goto(`${stop}x`);
  await button(elsewhere, 'Keine E-Mails mehr').click();
  await expect(headingOf(elsewhere)).toHaveText('Dieser Link gilt nicht mehr');

  await elsewhere.goto(at(own));
  await elsewhere.getByRole('link', { name: 'Antrag zurückziehen' }).click();
  await expect(headingOf(elsewhere)).toHaveText('Möchten Sie Ihren Antrag zurückziehen?');
  await expectOpenToAll(elsewhere);
  await elsewhere.getByLabel('Warum?').fill('Kanariengrund');
  await button(elsewhere, 'Ja, zurückziehen').click();
  await expect(elsewhere.locator('.tag').first()).toHaveText('Zurückgezogen');
  await expect(
    elsewhere.getByRole('link', { name: /^Herunterladen: Sie haben Ihren Antrag / }),
  ).toBeVisible();
  await office.goto(at(`/de/inbox/${number}`));
  await expect(office.locator('main')).toContainText('Kanariengrund');
  expect(mail.letters).toHaveLength(2);
  expect(logOf(portal.folder)).not.toContain('no-notices/');

  // Its time is over: the operator looks, erases, and nothing that was written is left anywhere.
  await askDatabase(
    portal,
    `update submissions set delete_after = now() - interval '2 days' where reference = '${number}'`,
  );
  const looked = erase('--dry-run');
  expect(looked.said).toMatch(
    /^vehicle-registration \(kept \w+\): 1 case, \d documents?, due since .*\n0 records/,
  );
  await elsewhere.goto(at(own));
  await expect(elsewhere.locator('.tag').first()).toHaveText('Zurückgezogen');
  const erased = erase();
  expect(erased.said).toMatch(/\nErased: 1 case, \d documents?\.\n1 record of erasures, 0 findings\.\n$/);
  expect([looked.status, erased.status]).toEqual([0, 0]);
  await openWithCode(elsewhere, number, renewed);
  await expect(elsewhere.getByRole('alert')).toBeVisible();
  await askDatabase(portal, 'checkpoint');
  const written = [ADDRESS, 'Kanariengrund', 'Wann ist es so weit?', 'A6R 31415', 'A6R31415'];
  expect(canaryFilesIn(portal.folder, written)).toEqual([]);
});

const erase = (...given: readonly string[]) =>
  authorCommand('erase', given, { DATA_DIR: join(portal.folder, 'data'), DATABASE_URL: '' });
