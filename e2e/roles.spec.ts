import { expect, test } from 'playwright/test';
import { move, signIn } from './support/desk.ts';
import { button, headingOf, writeDown } from './support/person.ts';
import { fillByPost, sendByPost } from './support/post-form.ts';
import { enterCode } from './support/status-page.ts';
import { startThreeRoles } from './support/three-roles.ts';
import type { ThreeRoles } from './support/three-roles.ts';

let roles: ThreeRoles;
test.beforeAll(async () => {
  roles = await startThreeRoles();
});
test.afterAll(() => roles.close());

/** Also as other spellings of an address lead there. */
const inbox = ['/de/inbox', '/de/INBOX', '/de/%69nbox', '/de/inbox/sign-in'];

test('three processes serve public, staff and outbox: filed at one, answered at the next, read at the first', async ({
  browser,
  request,
}) => {
  const { portal, office, worker } = roles;
  const statusOf = async (url: string) => (await request.get(url, { maxRedirects: 0 })).status();
  for (const path of inbox) expect(await statusOf(portal.url + path)).toBe(404);
  expect(await statusOf(`${portal.url}/de/inbox?_data=routes%2Finbox%2Flist`)).toBeGreaterThanOrEqual(403);
  for (const path of ['/de/service/trade-licence', '/de/apply/trade-licence', '/de/submission', '/de/verify'])
    expect(await statusOf(office.url + path)).toBe(404);
  for (const path of ['/de', '/de/inbox', '/de/submission'])
    expect(await statusOf(worker.url + path)).toBe(404);
  for (const { url } of [portal, office, worker]) expect(await statusOf(`${url}/health/ready`)).toBe(200);

  const citizen = await (await browser.newContext({ baseURL: portal.url })).newPage();
  const sent = await sendByPost(citizen.request, await fillByPost(citizen.request));
  await citizen.goto(sent.headers()['location'] ?? '');
  const noted = await writeDown(citizen);

  const staff = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signIn(staff, roles.desk, 'ayse');
  await staff.getByRole('link', { name: noted.number }).click();
  await expect(headingOf(staff)).toHaveText('Dieser Vorgang lässt sich hier gerade nicht öffnen');
  await expect(staff.getByRole('main')).toContainText(/Nennen Sie dabei diesen Schlüssel: [0-9a-f]{16}/);
  roles.bringKey();
  await staff.reload();
  await expect(headingOf(staff)).toHaveText(`Vorgang ${noted.number}`);
  await expect(staff.getByRole('main')).toContainText('Zoë-Łucja');
  await button(staff, 'Vorgang übernehmen').click();
  await move(staff, 'Wartet', 'Bitte schicken Sie den Mietvertrag.');
  await expect(staff.getByText('Der Stand ist geändert.')).toBeVisible();
  await staff.goto('/de');
  await expect(headingOf(staff)).toHaveText('Posteingang');

  const later = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await enterCode(later, 'de', noted);
  await expect(later.getByRole('article')).toContainText('Bitte schicken Sie den Mietvertrag.');
  await expect
    .poll(() => roles.ask('select delivered_at is not null as is_delivered from submissions'))
    .toEqual([{ is_delivered: true }]);
});
