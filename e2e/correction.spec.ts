import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';
import { enterCode } from './support/status-page.ts';

let desk: Desk;

// One case for both: the second correction takes back what the first has changed.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

type Both = { readonly caseworker: Page; readonly citizen: Page };

/** Two devices that know nothing of each other. */
async function bothSides(browser: Browser, { hasScript }: { readonly hasScript: boolean }): Promise<Both> {
  const open = async () =>
    (await browser.newContext({ baseURL: desk.portal.url, javaScriptEnabled: hasScript })).newPage();
  return { caseworker: await open(), citizen: await open() };
}

const caseAt = (): string => `/de/inbox/${desk.openCase.number}`;

/** Marks how the trade is carried on, and sends the request after a look at it. */
async function askAbout(page: Page, reason: string): Promise<void> {
  await signIn(page, desk, 'ayse', caseAt());
  await page.getByRole('link', { name: 'Korrektur anfordern' }).click();
  await expect(headingOf(page)).toHaveText('Korrektur anfordern');
  await page.getByRole('checkbox', { name: 'Prüfen lassen: Art des Gewerbes', exact: true }).check();
  await button(page, 'Vorschau ansehen').click();
  await expect(page.getByRole('alert')).toContainText('Schreiben Sie einen Grund zu: Art des Gewerbes.');
  await expectNoBarriers(page);
  await page.getByLabel('Grund zu: Art des Gewerbes', { exact: true }).fill(reason);
  await button(page, 'Vorschau ansehen').click();
  await expect(page.getByText(reason)).toBeVisible();
  await expectNoBarriers(page);
  await button(page, 'Korrektur jetzt anfordern').click();
  await expect(headingOf(page)).toHaveText(`Vorgang ${desk.openCase.number}`);
}

/** From number and code to the one question that was marked. */
async function beginCorrection(page: Page, reason: string): Promise<void> {
  await enterCode(page, 'de', desk.openCase);
  const letters = page.getByRole('link', { name: /^Herunterladen: Wir brauchen noch etwas .*\.pdf/ });
  await expect(letters.last()).toBeVisible();
  await page.getByRole('link', { name: 'Bitte prüfen Sie diese Angaben' }).click();
  await expect(page.getByText(reason)).toBeVisible();
  await expectNoBarriers(page);
  await button(page, 'Angaben jetzt korrigieren').click();
  await expect(headingOf(page)).toHaveText('Wie üben Sie Ihr Gewerbe aus?');
  await expect(page.getByText(reason)).toBeVisible();
  await expectNoBarriers(page);
}

/** What was written on the check page is there again after another look at an answer. */
async function lookAgain(page: Page, remark: string): Promise<void> {
  const text = page.getByLabel('Möchten Sie dem Amt dazu etwas schreiben?');
  await text.fill(remark);
  await page.getByRole('button', { name: /^Ändern ?: Art des Gewerbes/ }).click();
  await expect(headingOf(page)).toHaveText('Wie üben Sie Ihr Gewerbe aus?');
  await button(page, 'Weiter').click();
  await expect(text).toHaveValue(remark);
}

async function sendCorrection(page: Page): Promise<void> {
  await expect(headingOf(page)).toHaveText('Bitte prüfen Sie Ihre Korrektur');
  await expectNoBarriers(page);
  await lookAgain(page, 'Der Laden ist im Hof.');
  await button(page, 'Korrektur jetzt senden').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('form').getByRole('checkbox').check();
  await button(page, 'Korrektur jetzt senden').click();
  await expect(page.getByRole('status')).toContainText('Ihre Korrektur ist angekommen.');
}

test('an answer is corrected, what it opens is asked, and the office sees old and new', async ({
  browser,
}) => {
  const { caseworker, citizen } = await bothSides(browser, { hasScript: true });
  const reason = 'Sie nennen einen Laden. Ist das ein festes Gewerbe?';
  await askAbout(caseworker, reason);
  await expect(caseworker.locator('.deadlines')).toContainText('Die Frist ruht');
  await beginCorrection(citizen, reason);
  await citizen.getByRole('radio', { name: 'An einem festen Ort' }).check();
  await button(citizen, 'Weiter').click();
  await expect(headingOf(citizen)).toHaveText('Was melden Sie an?');
  await citizen.getByRole('radio').first().check();
  await button(citizen, 'Weiter').click();
  await sendCorrection(citizen);
  await caseworker.goto(caseAt());
  await expect(caseworker.locator('.deadlines')).not.toContainText('Die Frist ruht');
  const calendar = await caseworker.request.get(`${desk.portal.url}${caseAt()}/deadlines.ics`);
  expect(await calendar.text()).toContain(`SUMMARY:${desk.openCase.number}`);
  const changes = caseworker.locator('#correction-1');
  await expect(changes).toContainText('Auf Reisen (Reisegewerbe)');
  await expect(changes).toContainText('An einem festen Ort');
  await expect(changes).toContainText('nicht gefragt');
  await expectNoBarriers(caseworker);
});

test('without script it is corrected again, and what is no longer asked is said', async ({ browser }) => {
  const { caseworker, citizen } = await bothSides(browser, { hasScript: false });
  const reason = 'Bitte sehen Sie noch einmal nach.';
  await askAbout(caseworker, reason);
  await beginCorrection(citizen, reason);
  await citizen.getByRole('radio', { name: 'Auf Reisen (Reisegewerbe)' }).check();
  await button(citizen, 'Weiter').click();
  await expect(citizen.getByRole('heading', { name: 'Das brauchen wir nicht mehr' })).toBeVisible();
  await sendCorrection(citizen);
  await caseworker.goto(caseAt());
  await expect(caseworker.locator('#correction-2')).toContainText('Nicht mehr gefragt');
});
