import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { askDatabase } from './support/ask-database.ts';
import { move, openCase, openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button } from './support/person.ts';

let desk: Desk;

// One case for all: what is done in one test is there in the next.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

/** The citizen, at the page of the case. */
async function comeBack(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${desk.portal.url}/de/submission`);
  await page.getByLabel('Ihre Nummer').fill(desk.openCase.number);
  await page.getByLabel('Ihr Code').fill(desk.openCase.code);
  await button(page, 'Anzeigen').click();
  return page;
}

test('an answer that came on paper is told with its day, and both sides read it', async ({
  page,
  browser,
}) => {
  await signIn(page, desk, 'ayse', `/de/inbox/${desk.openCase.number}`);
  await button(page, 'Vorgang übernehmen').click();
  await move(page, 'Wartet', 'Es fehlt eine Seite.');
  const paper = page.getByRole('group', { name: 'Tag, an dem die Antwort auf Papier kam (freiwillig)' });
  await expectNoBarriers(page, 'a case that waits');
  await paper.getByLabel('Tag', { exact: true }).fill('32');
  await move(page, 'In Bearbeitung', 'Danke.');
  await expect(page.getByRole('alert')).toContainText('Geben Sie Tag, Monat und Jahr an');
  await expectNoBarriers(page, 'a day that is none');
  const today = new Date().toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin' });
  const [day = '', month = '', year = ''] = today.split('.');
  for (const [part, value] of Object.entries({ Tag: day, Monat: month, Jahr: year }))
    await paper.getByLabel(part, { exact: true }).fill(value);
  await button(page, 'Stand ändern').click();
  const told = /^Die Antwort ist am .* auf Papier eingegangen\.$/;
  await expect(page.getByText(told).first()).toBeVisible();
  await expect(paper).toBeHidden();
  await expect((await comeBack(browser)).getByText(told).first()).toBeVisible();
});

test('what is overdue stands first, both sides read the day, and it is over with the case', async ({
  page,
  browser,
}) => {
  const { number } = desk.openCase;
  // A Monday: the three days of § 15 Abs. 1 GewO were over on Thursday.
  await askDatabase(
    desk.portal,
    `update submissions set received_at = '2026-03-02T10:00:00Z' where reference = '${number}'`,
  );
  const over = 'Die Frist war am 5. März 2026 zu Ende.';
  await signIn(page, desk, 'ayse');
  await openCase(page, number);
  await expect(page.getByText(over)).toBeVisible();
  await page.goto(`${desk.portal.url}/de/inbox`);
  const rows = page.locator('tbody').getByRole('row');
  await expect(rows.first()).toContainText(number);
  await expect(rows.first()).toContainText('Überfällig: 05.03.2026');
  await page.getByLabel('Frist').selectOption('Überfällig');
  await button(page, 'Auswahl anzeigen').click();
  await expect(page.getByText('1 von 5 Vorgängen')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expectNoBarriers(page, 'what is overdue');

  const citizen = await comeBack(browser);
  await expect(citizen.getByText(over)).toBeVisible();
  await expectNoBarriers(citizen, 'a case that is overdue');

  await openCase(page, number);
  await move(page, 'Abgeschlossen', 'Bitte melden Sie sich neu an.');
  await expect(page.getByText(`Vorgang ${number} ist erledigt.`)).toBeVisible();
  await page.goto(`${desk.portal.url}/de/inbox?due=overdue`);
  await expect(page.getByText('Zu dieser Auswahl gibt es keinen Vorgang.')).toBeVisible();
});
