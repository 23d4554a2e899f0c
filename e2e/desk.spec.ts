import { expect, test } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { deskByKeys } from './support/desk-by-keys.ts';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { filePermit } from './support/file-permit.ts';
import { expectMoreTime } from './support/more-time.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';
import { openForm, postForm } from './support/post-form.ts';

let desk: Desk;

// One desk for all.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

const at = (path: string): string => `${desk.portal.url}${path}`;

async function lookAtDocument(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ansehen: Reisegewerbekarte.pdf' }).click();
  await expect(headingOf(page)).toHaveText('Reisegewerbekarte.pdf');
  await expect(page.locator('.facts')).toContainText('PDF-Dokument');
  await expect(page.locator('.facts')).toContainText('Abgegeben zu');
  const content = page.locator('iframe.document-content');
  await expect(content).toHaveAttribute('title', 'Inhalt von Reisegewerbekarte.pdf');
  const shown = await page.request.get(at((await content.getAttribute('src')) ?? ''));
  expect(shown.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
  });
  await page.getByRole('link', { name: 'Zurück zu den Unterlagen' }).click();
}

async function decide(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'Bestätigt' }).check();
  await page.getByLabel('Text des Briefs').fill(text);
  await button(page, 'Brief ansehen').click();
}

/** Gives the case to a colleague, and undoes it. */
async function giveAndTakeBack(page: Page): Promise<void> {
  await page.getByLabel('Weitergeben an').selectOption({ label: 'Jörg Petersen' });
  await button(page, 'Zuweisen').click();
  await expect(page.locator('.facts').first()).toContainText('Jörg Petersen');
  await button(page, 'Rückgängig machen').click();
  await expect(page.locator('.facts').first()).toContainText('Ayşe Yıldırım');
}

test('two caseworkers decide a case without script, and its citizen is told', async ({ page, browser }) => {
  const { number, code } = desk.openCase;
  const path = `/de/inbox/${number}`;
  const noScript = await browser.newContext({ javaScriptEnabled: false });
  const [ayse, joerg] = [await noScript.newPage(), page];
  await signIn(ayse, desk, 'ayse', path);
  await signIn(joerg, desk, 'joerg', path);

  await test.step('a document is looked at beside what is known of it', async () => {
    await lookAtDocument(ayse);
    await joerg.getByRole('link', { name: 'Ansehen: Reisegewerbekarte.pdf' }).click();
    await joerg.setViewportSize({ width: 320, height: 800 });
    await expectNoBarriers(joerg);
    await joerg.goBack();
  });

  await test.step('whoever is overtaken sees what the other did, and keeps their own text', async () => {
    await button(ayse, 'Vorgang übernehmen').click();
    await giveAndTakeBack(ayse);
    await ayse.getByLabel('Neue Notiz').fill('Hat angerufen.');
    await button(ayse, 'Notiz speichern').click();
    await expect(ayse.getByRole('article')).toContainText('Hat angerufen.');
    await joerg.getByLabel('Neue Notiz').fill('Karte ist echt.');
    await button(joerg, 'Notiz speichern').click();
    await expect(joerg.locator('.notice')).toContainText('von Ayşe Yıldırım, Hat angerufen.');
    await expect(joerg.getByLabel('Neue Notiz')).toHaveValue('Karte ist echt.');
    await expectNoBarriers(joerg);
    await button(joerg, 'Notiz speichern').click();
    await expect(joerg.getByRole('article')).toHaveCount(2);
  });

  await test.step('the office names its own number of the case', async () => {
    await ayse.goto(at(path));
    await button(ayse, 'Aktenzeichen speichern').click();
    await expect(ayse.getByRole('alert')).toContainText('Geben Sie das Aktenzeichen ein.');
    await ayse.getByLabel('Ihr Aktenzeichen').fill('32-2030/0815');
    await button(ayse, 'Aktenzeichen speichern').click();
    await expect(ayse.locator('.notice')).toContainText('Das Aktenzeichen ist gespeichert.');
    await expect(ayse.getByLabel('Ihr Aktenzeichen')).toHaveValue('32-2030/0815');
    await expectNoBarriers(ayse);
  });

  await test.step('a decision is read as a letter, taken back, written on and sent', async () => {
    await ayse.goto(at(path));
    await expect(ayse.getByRole('radio', { name: 'Abgelehnt' })).toHaveCount(0);
    await decide(ayse, '# Auflage\nSie dürfen verkaufen.');
    await expect(ayse.locator('.letter').getByRole('heading', { name: 'Auflage' })).toBeVisible();
    await expect(ayse.locator('.letter')).toContainText('Empfangsbescheinigung: Gewerbe anmelden');
    await expect(ayse.locator('.letter')).toContainText('Sie dürfen verkaufen.');
    await expect(ayse.locator('.letter')).not.toContainText('Rechtsbehelfsbelehrung');
    await expect(ayse.locator('.letter')).toContainText('Ayşe Yıldırım');
    await joerg.goto(at(`${path}#decision`));
    await expectNoBarriers(joerg);
    await button(ayse, 'Zurückholen und ändern').click();
    await expect(ayse.getByLabel('Text des Briefs')).toHaveValue('# Auflage\nSie dürfen verkaufen.');
    await decide(ayse, 'Sie dürfen auf dem Markt verkaufen.');
    await button(ayse, 'Entscheidung senden').click();
    await expect(ayse.locator('.notice')).toContainText(`Vorgang ${number} ist erledigt.`);
    await expect(headingOf(ayse)).not.toHaveText(`Vorgang ${number}`);
    await expectNoBarriers(ayse);
    await ayse.getByRole('link', { name: `Vorgang ${number} noch einmal ansehen` }).click();
    await expect(headingOf(ayse)).toHaveText(`Vorgang ${number}`);
    await button(joerg, 'Entscheidung senden').click();
    await expect(joerg.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
    await expectNoBarriers(joerg);
  });

  await test.step('the letter is a sealed file, and the citizen reads nothing internal', async () => {
    await ayse
      .getByRole('link', { name: /^Ansehen: .*pdf$/ })
      .last()
      .click();
    const src = (await ayse.locator('iframe.document-content').getAttribute('src')) ?? '';
    const letter = await ayse.request.get(at(src));
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await joerg.goto(at('/de/submission'));
    await joerg.getByLabel('Ihre Nummer').fill(number);
    await joerg.getByLabel('Ihr Code').fill(code);
    await button(joerg, 'Anzeigen').click();
    await expect(joerg.locator('.tag')).toHaveText('Bestätigt');
    await expect(joerg.locator('main')).not.toContainText('angerufen');
    await expect(joerg.getByText('Das Aktenzeichen der Behörde: 32-2030/0815')).toBeVisible();
  });
  await noScript.close();
});

/** Time goes on until the page of a case has asked what has happened meanwhile. */
async function expectNews(page: Page, text: string): Promise<void> {
  await page.clock.fastForward('00:31');
  await expect(page.locator('main .news')).toContainText(text);
  await expect(page.locator('main .news')).toBeInViewport();
}

type Writer = { readonly page: Page; readonly note: Locator };

/** The citizen writes to the office, while somebody there is writing a note. */
async function writeMeanwhile(citizen: Page, number: string, { page, note }: Writer): Promise<void> {
  await note.fill('Karte passt.');
  await citizen.goto(`/de/submission/${number}`);
  await citizen.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Die Grube wird kleiner.');
  await button(citizen, 'Nachricht senden').click();
  await expect(citizen.getByText('Ihre Nachricht ist gesendet.')).toBeVisible();
  await expectNews(page, 'Von der Person ist etwas Neues da.');
  await expect(note).toBeFocused();
  await expectNoBarriers(page);
  await page.locator('main .news a').click();
  await expect(page.getByRole('article')).toContainText('Die Grube wird kleiner.');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(note).toHaveValue('Karte passt.');
  await button(page, 'Notiz speichern').click();
  await expect(page.locator('.notice')).toContainText('Die Notiz ist gespeichert.');
}

/** Bytes that a PDF with a seal of this kind has. */
async function expectSealedLetter(page: Page): Promise<void> {
  await expect(page.locator('.tag')).toHaveText('Bestätigt');
  const link = page.getByRole('link', { name: /^Herunterladen: Bescheid .*\.pdf/ });
  const letter = await page.request.get((await link.getAttribute('href')) ?? '');
  const text = (await letter.body()).toString('latin1');
  expect(text).toMatch(/^%PDF-/);
  expect(text).toContain('/ETSI.CAdES.detached');
}

test('a permit is released by a second person, and whoever is still writing hears of it', async ({
  browser,
}) => {
  const open = async () => (await browser.newContext({ baseURL: desk.portal.url })).newPage();
  const [citizen, henrike, rainer] = [await open(), await open(), await open()];
  await rainer.clock.install();
  await signIn(rainer, desk, 'rainer', '/de/inbox');
  const { number } = await filePermit(citizen);
  await test.step('the list says that something has come in', () => expectNews(rainer, '1 neuer Vorgang.'));
  const path = `/de/inbox/${number}`;
  const note = henrike.getByLabel('Neue Notiz');
  await henrike.clock.install();
  await signIn(henrike, desk, 'henrike', path);
  await button(henrike, 'Vorgang übernehmen').click();
  await test.step('the citizen writes: nothing moves, and nothing typed is lost by looking', () =>
    writeMeanwhile(citizen, number, { page: henrike, note }));

  await test.step('who is away from the desk is told before the session ends', () =>
    expectMoreTime(henrike, '13:10', 15));

  await test.step('nobody releases what they have written, not even by hand', async () => {
    await decide(henrike, 'Sie dürfen graben.');
    await expect(henrike.locator('.notice')).toContainText('Jetzt muss ihn jemand freigeben.');
    await expect(button(henrike, 'Freigeben und senden')).toHaveCount(0);
    const form = await openForm(henrike.request, path);
    expect((await postForm(henrike.request, form, { intent: 'send' })).status()).toBe(403);
  });

  await test.step('the lead reads the letter and releases it, while somebody is writing', async () => {
    await rainer.goto(path);
    await expect(rainer.locator('.letter')).toContainText('Sie dürfen graben.');
    await note.fill('Bitte an die Straße denken.');
    await button(rainer, 'Freigeben und senden').click();
    await expect(rainer.locator('.notice')).toContainText(`Vorgang ${number} ist erledigt.`);
    await expectNews(henrike, 'Rainer Vogt hat an diesem Vorgang gearbeitet.');
    await expect(note).toHaveValue('Bitte an die Straße denken.');
  });

  await test.step('what was done in another window is said to be one’s own', async () => {
    const beside = await henrike.context().newPage();
    await beside.goto(at(path));
    await beside.getByLabel('Neue Notiz').fill('Fertig.');
    await button(beside, 'Notiz speichern').click();
    await expect(beside.getByRole('article').filter({ hasText: 'Fertig.' })).toBeVisible();
    await expectNews(henrike, 'Sie haben selbst an diesem Vorgang gearbeitet');
    await expect(henrike.locator('main .news')).not.toContainText('Henrike');
  });

  await citizen.clock.install();
  await citizen.goto(`/de/submission/${number}`);
  await expectSealedLetter(citizen);
  await expectMoreTime(citizen, '28:10', 30);
  for (const page of [citizen, henrike, rainer]) await page.context().close();
});

/** What accessibility asks of each of them. */
const MOST_KEYS = 12;

test('the ten most used actions take few keys and no mouse, from the list to a decision', async ({
  page,
}) => {
  await signIn(page, desk, 'joerg');
  const pressed = await deskByKeys(page);
  expect(Object.keys(pressed)).toHaveLength(10);
  expect(Object.entries(pressed).filter(([, count]) => count > MOST_KEYS)).toEqual([]);
  test.info().annotations.push({ type: 'keys', description: JSON.stringify(pressed) });
});
