import { expect, test } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { askDatabase } from './support/ask-database.ts';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { filePermit } from './support/file-permit.ts';
import { nextYear } from './support/next-year.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';
import { samplePdf } from './support/sample-pdf.ts';
import { enterCode } from './support/status-page.ts';

let desk: Desk;

test.beforeAll(async () => {
  desk = await openDesk();
  // As where the law of the Land lets silence grant a permit (§ 42a VwVfG).
  await askDatabase(
    desk.portal,
    `update agencies set parameters = '{"building-permit": {"genehmigungsfiktion": true}}' where authority = 'bauaufsicht'`,
  );
});
test.afterAll(() => desk.close());

const LACKING = 'Die Frist beginnt, wenn alle Unterlagen da sind.';

/** What both sides read of the office's time, each on a page of its own, fetched anew: the same. */
async function timeAt({ citizen, office }: Both): Promise<readonly string[]> {
  const [own, theirs] = await Promise.all(
    [citizen, office].map(async (page) => {
      await page.goto(page.url());
      return page.locator('.deadlines').getByRole('listitem').allInnerTexts();
    }),
  );
  expect(theirs).toEqual(own);
  return own ?? [];
}

type Both = { readonly citizen: Page; readonly office: Page };

/** Two devices that know nothing of each other, at the same case. */
async function bothSides(browser: Browser): Promise<Both & { readonly number: string }> {
  const open = async () => (await browser.newContext({ baseURL: desk.portal.url })).newPage();
  const [citizen, office] = [await open(), await open()];
  const noted = await filePermit(await open());
  await enterCode(citizen, 'de', noted);
  await expect(headingOf(citizen)).toHaveText('Stand der Bearbeitung');
  await signIn(office, desk, 'henrike', `/de/inbox/${noted.number}`);
  await button(office, 'Vorgang übernehmen').click();
  await expect(office.getByText('Sie bearbeiten diesen Vorgang jetzt.')).toBeVisible();
  await office.goto(`/de/inbox/${noted.number}`);
  return { citizen, office, number: noted.number };
}

async function handInDescription(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Baubeschreibung', exact: true }).click();
  await expect(headingOf(page)).toHaveText('Unterlage nachreichen');
  const file = { name: 'baubeschreibung.pdf', mimeType: 'application/pdf', buffer: samplePdf('bau') };
  await page.getByLabel('Schicken Sie uns die Beschreibung des Baus').setInputFiles(file);
  await button(page, 'Unterlage senden').click();
  await expect(page.getByText('Ihre Unterlage ist angekommen.')).toBeVisible();
}

async function extend(page: Page, { reason, day }: { readonly reason: string; readonly day: string }) {
  await page.getByLabel('Warum brauchen Sie länger?').fill(reason);
  const until = page.getByRole('group', { name: 'Bis wann entscheiden Sie?' });
  for (const [part, value] of Object.entries({ Tag: day, Monat: '12', Jahr: nextYear }))
    await until.getByLabel(part, { exact: true }).fill(value);
  await button(page, 'Frist verlängern').click();
}

test('a paper that followed begins the office’s time, which it says and makes longer, and both see the day', async ({
  browser,
}) => {
  const { citizen, office, number } = await bothSides(browser);
  const filed = await timeAt({ citizen, office });
  expect(filed).toHaveLength(2);
  expect(filed[1]).toContain(LACKING);

  await handInDescription(citizen);
  const came = await timeAt({ citizen, office });
  expect(came[1]).toMatch(/Bis zum \d+\. \S+ \d{4}\./);
  const paper = office.getByRole('article').getByRole('link', { name: 'Ansehen: baubeschreibung.pdf' });
  await expect(paper).toBeVisible();
  await expect(office.getByRole('main')).not.toContainText('Noch nicht nachgereicht');

  await button(office, 'Unterlagen sind vollständig').click();
  await expect(office.getByText('Der Brief ist gesendet: Die Unterlagen sind vollständig.')).toBeVisible();
  await expectNoBarriers(office, 'a case whose papers are complete');
  await expect(button(office, 'Unterlagen sind vollständig')).toHaveCount(0);
  const complete = await timeAt({ citizen, office });
  expect(complete).not.toEqual(came);
  const letter = citizen.getByRole('article').filter({ hasText: 'Ihre Unterlagen sind vollständig' });
  await expect(letter.getByRole('link', { name: /^Herunterladen: / })).toBeVisible();

  const reason = 'Das Gutachten zum Boden fehlt noch.';
  await extend(office, { reason, day: '32' });
  await expect(office.getByRole('alert')).toContainText('Nennen Sie Tag, Monat und Jahr.');
  await expectNoBarriers(office, 'an extension to a day that is none');
  await extend(office, { reason, day: '30' });
  await expect(office.getByText('Die Frist ist verlängert.')).toBeVisible();
  const extended = await timeAt({ citizen, office });
  expect(extended.join(' ')).toContain(`30. Dezember ${nextYear}`);
  const told = citizen.getByRole('article').filter({ hasText: 'Die Behörde braucht länger' });
  await expect(told).toContainText(reason);
  await expect(told).toContainText(`30. Dezember ${nextYear}`);
  await expect(button(office, 'Frist verlängern')).toHaveCount(0);
  await expectNoBarriers(citizen, 'a case whose office takes longer');
  const calendar = await citizen.request.get(`/de/submission/${number}/deadlines.ics`);
  expect(await calendar.text()).toContain(`${nextYear}1230`);
});
