import { expect, test } from 'playwright/test';
import { expectGone } from './support/come-back.ts';
import { openDesk, signIn } from './support/desk.ts';
import type { Desk } from './support/desk.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';

let desk: Desk;

// One desk for all: a link that was used stays used.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

const at = (path: string): string => `${desk.portal.url}${path}`;

test('signing in by account says so while the provider is out of reach, and works once it is back', async ({
  page,
}) => {
  const down = await page.goto(at('/de/inbox/sign-in/provider'));
  expect(down?.status()).toBe(503);
  await expect(headingOf(page)).toHaveText('Die Anmeldung antwortet gerade nicht');
  await expectNoBarriers(page);
  await signIn(page, desk, 'ayse', '/de/inbox?state=waiting');
  await expect(page.getByText('Angemeldet: Ayşe Yıldırım')).toBeVisible();
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'staff');
  expect(cookie).toMatchObject({ sameSite: 'Strict', httpOnly: true });
});

test('signing in by a link works once, and only by its button', async ({ page, request }) => {
  const link = desk.linkOf('Jörg Petersen');
  await request.get(link);
  await page.goto(link);
  await expectNoBarriers(page);
  await button(page, 'Jetzt anmelden').click();
  await expect(headingOf(page)).toHaveText('Posteingang');
  await page.goto(link);
  await button(page, 'Jetzt anmelden').click();
  await expect(page).toHaveTitle('Fehler: Anmelden – Posteingang – Stadt Musterstadt');
  await expect(page.getByRole('alert')).toContainText('Dieser Link gilt nicht mehr.');
  await expectNoBarriers(page);
});

test('signing in is refused to whom the authority does not know', async ({ page }) => {
  (await desk.provider()).signInAs('somebody-else');
  await page.goto(at('/en/inbox'));
  await page.getByRole('link', { name: 'Sign in with your staff account' }).click();
  await page.getByRole('link', { name: 'Mit diesem Konto weiter' }).click();
  await expect(headingOf(page)).toHaveText('You have no access here yet');
  await expectNoBarriers(page);
  await page.goto(at('/en/inbox'));
  await expect(headingOf(page)).toHaveText('Sign in');
});

test('signing in is refused with an answer that was used, changed or never asked for', async ({ page }) => {
  const answers: string[] = [];
  page.on('request', (request) => void answers.push(request.url()));
  await signIn(page, desk, 'ayse');
  const answer = answers.find((url) => url.includes('/callback?')) ?? '';
  const changed = answer.replace(/state=[^&]+/, 'state=x');
  await page.goto(at('/de/inbox/sign-in'));
  for (const url of [answer, changed, at('/de/inbox/sign-in/callback')]) {
    expect((await page.goto(url))?.status()).toBe(403);
    await expect(headingOf(page)).toHaveText('Die Anmeldung hat nicht geklappt');
  }
});

test('signing in ends on the server and on the device by signing out', async ({ page, context }) => {
  await signIn(page, desk, 'ayse');
  const before = await context.cookies();
  await button(page, 'Abmelden').click();
  await expect(headingOf(page)).toHaveText('Sie sind abgemeldet');
  await expectNoBarriers(page);
  await context.addCookies(before);
  await page.goto(at('/de/inbox'));
  await expect(headingOf(page)).toHaveText('Anmelden');
});

test('who goes back to the inbox after signing out sees nothing of it', async ({ page, context }) => {
  await signIn(page, desk, 'ayse');
  const kept = await context.newPage();
  await kept.goto(at('/de/inbox'));
  await expect(kept.locator('main')).toContainText('Posteingang');
  await button(page, 'Abmelden').click();
  await expect(headingOf(page)).toHaveText('Sie sind abgemeldet');
  await expectGone(page, kept, 'Posteingang');
});

test('signing in is refused to whom has proved too little, and works with what the office asks for', async ({
  page,
}) => {
  const strict = await openDesk({ OIDC_ACR: 'card' });
  const provider = await strict.provider();
  const asked = async (acr: string) => {
    provider.signInAs('ayse', acr);
    await page.context().clearCookies();
    await page.goto(`${strict.portal.url}/de/inbox`);
    await page.getByRole('link', { name: 'Mit Dienstkonto anmelden' }).click();
    await page.getByRole('link', { name: 'Mit diesem Konto weiter' }).click();
  };
  await asked('password');
  await expect(headingOf(page)).toHaveText('Diese Anmeldung reicht hier nicht aus');
  await expectNoBarriers(page);
  await page.goto(`${strict.portal.url}/de/inbox`);
  await expect(headingOf(page)).toHaveText('Anmelden');
  await asked('card');
  await expect(headingOf(page)).toHaveText('Posteingang');
  await strict.close();
});
