import { expect, test } from 'playwright/test';
import type { APIRequestContext } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { expectNoBarriers } from './support/no-barriers.ts';
import { button, headingOf } from './support/person.ts';
import { answerByPost, openForm, permit, postForm } from './support/post-form.ts';
import type { OpenForm } from './support/post-form.ts';
import { words } from './support/words.ts';

const said = words.de;

/** The list of permits, with these in it. */
async function openPermits(request: APIRequestContext, names: readonly string[]): Promise<OpenForm> {
  const [first = '', ...others] = names;
  const answers = (erlaubnisart: string) => ({ erlaubnisart, erlaubniserteilt: 'no' });
  const list = await answerByPost(request, {
    until: 'erlaubnisse',
    changed: { ...permit, erlaubnis: answers(first) },
  });
  for (const name of others) {
    const more = await postForm(request, await openForm(request, list.path), {
      more: 'yes',
      intent: 'continue',
    });
    const page = await openForm(request, more.headers()['location'] ?? '');
    await postForm(request, page, { ...answers(name), intent: 'continue' });
  }
  return openForm(request, list.path);
}

/** The button that removes the named permit, as the page that asks brings it. */
async function confirmingIntent(request: APIRequestContext, list: OpenForm, index: number): Promise<string> {
  const asked = await postForm(request, list, { intent: `remove-item:${index}` });
  return /value="(confirm-remove:[^"]+)"/.exec(await asked.text())?.[1] ?? '';
}

test('what is removed is asked for first, and the list says that it is gone', async ({ page }) => {
  const { path } = await openPermits(page.request, ['Taxi', 'Makler']);
  await page.goto(`${path}?return=review`);
  await page
    .getByRole('button', { name: /^Erlaubnis entfernen/ })
    .first()
    .click();
  const question = 'Möchten Sie „Taxi“ wirklich entfernen?';
  await page.getByRole('alert').getByRole('link', { name: question }).click();
  await expect(page.getByRole('group', { name: question })).toBeFocused();
  await expectNoBarriers(page, 'asked before it is removed');

  await button(page, said.confirmRemove).click();
  await expect(page).toHaveURL(/\?return=review&removed#liste$/);
  const list = page.getByRole('heading', { name: 'Sie haben 1 Erlaubnis angegeben' });
  await expect(list).toBeFocused();
  await expect(list).toHaveAccessibleDescription('Der Eintrag ist entfernt.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Makler' })).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

test('pressing twice removes one', async ({ page: { request } }) => {
  const list = await openPermits(request, ['Taxi', 'Taxi', 'Makler']);
  const intent = await confirmingIntent(request, list, 0);
  expect((await postForm(request, list, { intent })).status()).toBe(303);
  const second = await postForm(request, list, { intent, more: 'no' });
  expect(second.status()).toBe(409);
  const text = await second.text();
  expect(text).toContain('Wir haben jetzt nichts entfernt.');
  expect(text).toContain('Sie haben 2 Erlaubnisse angegeben');
  expect(text).toMatch(/value="no" checked=""|checked=""[^>]*value="no"/);
});

test('a permit is copied, and what is different is changed in the copy', async ({ page }) => {
  const { path } = await openPermits(page.request, ['Taxi', 'Makler']);
  await page.goto(`${path}?return=review`);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^Kopieren\b.*Makler/ }).click();
  await expect(page).toHaveURL(/\/erlaubnis\/3\?return=review&copied$/);
  await expect(page.getByRole('status')).toHaveText('Das ist eine Kopie. Ändern Sie, was hier anders ist.');
  const kind = page.getByRole('textbox').first();
  await expect(kind).toHaveValue('Makler');
  await kind.fill('Wachdienst');
  await button(page, said.continue).click();
  await page.goto(path);
  await expect(page.getByRole('listitem').filter({ hasText: 'Wachdienst' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sie haben 3 Erlaubnisse angegeben' })).toBeVisible();
});

test('somebody leaves at a list without having to answer', async ({ page }) => {
  const { path } = await openPermits(page.request, ['Taxi']);
  await page.goto(path);
  await button(page, said.leave).click();
  await expect(headingOf(page)).toHaveText(said.saved);
  await page.goto(path);
  await expect(page.getByRole('listitem').filter({ hasText: 'Taxi' })).toBeVisible();
});
