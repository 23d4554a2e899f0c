import { expect, test } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { canaryFilesIn } from './support/canaries.ts';
import { button, headingOf, readCode } from './support/person.ts';
import { logOf, startPortal } from './support/portal.ts';
import { answerByPost, canaries, fillByPost, sendByPost, startByPost } from './support/post-form.ts';
import { words } from './support/words.ts';

const said = words.de;

test('somebody leaves in the middle and goes on where they were', async ({ page }) => {
  const { path } = await answerByPost(page.request, { until: 'person' });
  await page.goto(path);
  await page.getByLabel('Familienname', { exact: true }).fill('Okonkwo');
  await page.getByLabel('Vornamen', { exact: true }).fill('Ada');
  await page.getByRole('radio', { name: 'Weiblich', exact: true }).check();
  await button(page, said.leave).click();
  await expect(headingOf(page)).toHaveText(said.saved);
  await expect(page.getByRole('main')).toContainText(/bleiben bis zum \d+\. \S+ \d{4} gespeichert/);

  await page.goto('/de/service/trade-licence');
  await page.getByRole('link', { name: said.resume, exact: true }).click();
  await expect(headingOf(page)).toHaveText('Wann und wo ist die Person geboren?');
  await page.getByRole('link', { name: 'Zurück' }).click();
  await expect(page.getByLabel('Familienname', { exact: true })).toHaveValue('Okonkwo');
});

test('somebody goes on at another device with the code, however they write it', async ({ page, browser }) => {
  const { path } = await answerByPost(page.request, { until: 'geburt' });
  await page.goto('/de/apply/trade-licence/saved');
  const code = await readCode(page);

  const elsewhere = await browser.newPage();
  await elsewhere.goto('/de');
  await elsewhere.getByRole('link', { name: 'Weitermachen mit Code' }).click();
  await elsewhere.getByLabel(said.code, { exact: true }).fill(code.replaceAll(/\W/g, '').toLowerCase());
  await button(elsewhere, said.resume).click();
  await expect(elsewhere).toHaveURL(path);
  await elsewhere.close();
});

test('a shared device forgets, and the code still opens the draft', async ({ page }) => {
  const { path } = await startByPost(page.request, '/de/service/building-permit');
  await page.goto('/de/apply/building-permit/saved');
  const code = await readCode(page);
  await button(page, said.forget).click();
  await expect(headingOf(page)).toHaveText(said.forgotten);
  expect((await page.context().cookies()).filter(({ name }) => name.includes('draft'))).toEqual([]);

  await page.goto(path);
  await expect(headingOf(page)).toHaveText(said.nothingHere);
  await page.goto('/de/resume');
  await page.getByLabel(said.code, { exact: true }).fill(code);
  await button(page, said.resume).click();
  await expect(page).toHaveURL(path);
});

test('somebody who begins anew is shown the code of the draft that is here', async ({ page }) => {
  const { path } = await answerByPost(page.request, { until: 'geburt' });
  await page.goto('/de/apply/trade-licence/saved');
  const code = await readCode(page);
  const anew = () => page.goto('/de/service/trade-licence').then(() => button(page, said.restart).click());

  await anew();
  await expect(headingOf(page)).toHaveText(said.draftHere);
  expect(await readCode(page)).toBe(code);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('link', { name: said.goOnHere, exact: true }).click();
  await expect(page).toHaveURL(path);

  await anew();
  await button(page, said.restart).click();
  await expect(headingOf(page)).toHaveText('Wer meldet das Gewerbe an?');
  await page.goto('/de/resume');
  await page.getByLabel(said.code, { exact: true }).fill(code);
  await button(page, said.resume).click();
  await expect(headingOf(page)).toHaveText(said.draftHere);
  expect(await readCode(page)).not.toBe(code);
  await button(page, said.openOther).click();
  await expect(page).toHaveURL(path);
});

test('a code that opens nothing is answered kindly', async ({ page, browser }) => {
  const other = await browser.newPage();
  const sent = await sendByPost(other.request, await fillByPost(other.request));
  await other.goto(sent.headers()['location'] ?? '');
  const code = await readCode(other);
  await other.close();

  await page.goto('/de/resume');
  await page.getByLabel(said.code, { exact: true }).fill(code);
  await button(page, said.resume).click();
  await expect(headingOf(page)).toHaveText(said.alreadySent);
});

test('no answer can be read in what the portal writes down', async ({ playwright }) => {
  const portal = await startPortal();
  const request = await playwright.request.newContext({ baseURL: portal.url });
  await answerByPost(request, { until: 'betriebsform' });
  expect(canaryFilesIn(portal.folder, canaries)).toEqual([]);

  const other = await playwright.request.newContext({ baseURL: portal.url });
  expect((await sendByPost(other, await fillByPost(other))).status()).toBe(303);
  expect(canaryFilesIn(portal.folder, canaries)).toEqual([]);
  expect(logOf(portal.folder)).not.toMatch(/\/apply\/|\/submission\//);
  await portal.stop();
  expect(canaryFilesIn(portal.folder, canaries)).toEqual([]);
  portal.remove();
});
