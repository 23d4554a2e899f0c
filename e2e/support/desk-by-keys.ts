import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { countKeys } from './counted-keys.ts';
import type { CountedKeys } from './counted-keys.ts';
import { button, headingOf } from './person.ts';

/** A caseworker without a mouse. */
type Hands = { readonly page: Page; readonly keys: CountedKeys };
type Act = (hands: Hands) => Promise<void>;

/** What caseworkers do most, each from where the one before has left them; the last six at one case, up to its decision. */
const ACTIONS: Readonly<Record<string, Act>> = {
  'open a case': async ({ page, keys }) => {
    const number = await rowsOf(page).first().innerText();
    await keys.press('j', 'Enter');
    await expect(headingOf(page)).toHaveText(`Vorgang ${number}`);
  },
  'go on to the next': async ({ page, keys }) => {
    const number = (await headingOf(page).innerText()).replace('Vorgang ', '');
    await keys.press('n');
    await expect(headingOf(page)).not.toHaveText(`Vorgang ${number}`);
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
  },
  'find somebody': async ({ page, keys }) => {
    await keys.press('i');
    await expect(headingOf(page)).toHaveText('Posteingang');
    await keys.press('s');
    await keys.write('Mensah');
    await keys.press('Enter');
    await expect(rowsOf(page)).toHaveCount(1);
    await keys.press('j', 'Enter');
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
  },
  'look at a document': async ({ page, keys }) => {
    await keys.press('d');
    await keys.tabTo(page.getByRole('link', { name: 'Ansehen: Reisegewerbekarte.pdf' }));
    await keys.press('Enter');
    await expect(headingOf(page)).toHaveText('Reisegewerbekarte.pdf');
    await keys.press('i');
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
  },
  'take one on': async ({ page, keys }) => {
    await keys.press('i');
    await expect(headingOf(page)).toHaveText('Posteingang');
    const received = page.locator('tbody tr', { hasText: 'Eingegangen' }).first();
    const link = received.getByRole('rowheader').getByRole('link');
    for (let rows = 0; rows < 5 && !(await isFocused(link)); rows += 1) await keys.press('j');
    await keys.press('Enter');
    await expect(headingOf(page)).toHaveText(/^Vorgang /);
    await keys.press('t', 'Enter');
    await expectDone(page, 'Sie bearbeiten diesen Vorgang jetzt.');
  },
  'note something': async ({ page, keys }) => {
    await keys.press('o');
    await keys.tabTo(page.getByLabel('Neue Notiz'));
    await keys.write('Karte stimmt.');
    await pressAt(keys, button(page, 'Notiz speichern'));
    await expectDone(page, 'Die Notiz ist gespeichert.');
  },
  'write to the citizen': async ({ page, keys }) => {
    await keys.press('m');
    const text = page.getByLabel('Ihr Text an die Person');
    await keys.tabTo(text);
    const before = await heightOf(text);
    await keys.write('Moin.\n'.repeat(20));
    expect(await heightOf(text)).toBeGreaterThan(before);
    await pressAt(keys, button(page, 'Nachricht senden'));
    await expectDone(page, 'Die Nachricht ist gesendet.');
  },
  'give it to a colleague': async ({ page, keys }) => {
    await keys.press('b');
    await keys.tabTo(page.getByLabel('Weitergeben an'));
    await keys.press('A');
    await pressAt(keys, button(page, 'Zuweisen'));
    await expect(page.locator('.facts').first()).toContainText('Ayşe Yıldırım');
  },
  'change its state': async ({ page, keys }) => {
    await keys.press('b');
    await keys.tabTo(page.getByRole('radio', { name: 'Wartet' }));
    await keys.press('Space');
    await keys.tabTo(page.getByLabel('Nachricht', { exact: true }));
    await keys.write('Die Rückseite der Karte fehlt.');
    await pressAt(keys, button(page, 'Stand ändern'));
    await expectDone(page, 'Der Stand ist geändert.');
  },
  'decide it': async ({ page, keys }) => {
    await keys.press('e');
    await keys.tabTo(page.getByRole('radio', { name: 'Bestätigt' }));
    await keys.press('Space');
    await pressAt(keys, button(page, 'Brief ansehen'));
    await expect(page.locator('.letter')).toBeVisible();
    await pressAt(keys, button(page, 'Entscheidung senden'));
    await expectDone(page, 'ist erledigt.');
  },
};

/** Does all of it from the list on, without a mouse; returns how many keys each took. */
export async function deskByKeys(page: Page): Promise<Readonly<Record<string, number>>> {
  const keys = countKeys(page);
  const pressed: Record<string, number> = {};
  for (const [name, act] of Object.entries(ACTIONS)) {
    await act({ page, keys });
    pressed[name] = keys.count();
  }
  return pressed;
}

const rowsOf = (page: Page): Locator => page.getByRole('rowheader').getByRole('link');
const heightOf = (text: Locator): Promise<number> => text.evaluate(({ clientHeight }) => clientHeight);
const isFocused = (link: Locator): Promise<boolean> =>
  link.evaluate((element) => element === document.activeElement);
const expectDone = (page: Page, text: string): Promise<void> =>
  expect(page.locator('.notice')).toContainText(text);

async function pressAt(keys: CountedKeys, goal: Locator): Promise<void> {
  await keys.tabTo(goal);
  await keys.press('Enter');
}
