import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { sidewaysOn } from './support/layout.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

const THURSDAY = 4;

/** A week belongs to the month in which its Thursday lies. */
function weeksOf(month: string): readonly Date[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, number - 1, day + 1)));
  return days.filter((day) => day.getUTCMonth() === number - 1 && day.getUTCDay() === THURSDAY);
}

test('a lead reads the figures of a month without script, and takes them along', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, forcedColors: 'active' });
  const page = await context.newPage();
  await signIn(page, desk, 'birgit');
  await page.getByRole('link', { name: 'Statistik' }).click();
  await expect(headingOf(page)).toHaveText('Statistik');

  await test.step('tables say what the bars show', async () => {
    const received = page.getByRole('table', { name: 'Eingegangen, nach Woche' });
    const weeks = weeksOf(await page.getByLabel('Monat').inputValue());
    await expect(received.getByRole('row')).toHaveCount(['heading', ...weeks, 'total'].length);
    await expect(page.getByRole('img', { name: 'Balkenbild: Eingegangen, nach Woche' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Wie weit Entwürfe kommen' })).toContainText('geschützt');
    await expectNoBarriers(page);
  });

  await test.step('another month is another address, and nothing stands out at 320 pixels', async () => {
    await page.getByLabel('Monat').selectOption({ index: 1 });
    await button(page, 'Zahlen anzeigen').click();
    await expect(page).toHaveURL(/month=\d{4}-\d\d/);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysOn(page)).toEqual([]);
    await expectNoBarriers(page);
  });

  await test.step('both files tell the same, and no number below five', async () => {
    const href = await page.getByRole('link', { name: 'Alle Zahlen als JSON' }).getAttribute('href');
    const json = await page.request.get(`${desk.portal.url}${href ?? ''}`);
    expect(await json.json()).toMatchObject({ agency: 'musterstadt', service: 'trade-licence' });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tabellen als CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv.startsWith('\uFEFFTabelle,Zeile,Spalte,Wert\r\n')).toBe(true);
    expect(csv).not.toMatch(/,[0-4]\r\n/);
  });
  await context.close();

  await test.step('a caseworker is shown none', async () => {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, desk, 'ayse');
    await expect(other.getByRole('link', { name: 'Statistik' })).toHaveCount(0);
    const answer = await other.goto(`${desk.portal.url}/de/inbox/statistics`);
    expect(answer?.status()).toBe(404);
    await other.context().close();
  });
});
