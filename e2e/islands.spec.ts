import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { evaluate } from '#forms/engine/feel/evaluate.ts';
import { bundleEvaluate } from '#forms/engine/feel/testing/browser-evaluate.ts';
import { randomCase } from '#forms/engine/feel/testing/random-case.ts';
import { readExpressions } from '#forms/engine/feel/testing/read-expressions.ts';
import { spell } from '#forms/engine/feel/testing/spell.ts';
import { randomFrom } from '#forms/engine/random.ts';
import { barriersOn } from './support/axe.ts';
import { button, controlOf } from './support/person.ts';
import { answerByPost } from './support/post-form.ts';
import { test } from './support/strict-test.ts';
import { words } from './support/words.ts';

const CONDITIONS = 2000;

async function openStep(page: Page, until: string): Promise<void> {
  const { path } = await answerByPost(page.request, { until });
  await page.goto(path);
}

/** What the form would send now, of the controls whose name begins so. */
function sentBy(page: Page, name: string): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate((start) => {
    const form = document.querySelector<HTMLFormElement>('main form') ?? undefined;
    return Array.from(
      new FormData(form),
      ([key, value]) => [key, typeof value === 'string' ? value : ''] as const,
    ).filter(([key]) => key.startsWith(start));
  }, name);
}

const focused = (page: Page) => page.locator(':focus');

test('a page without islands loads one small script', async ({ page }) => {
  const scripts: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push((await response.body()).length);
  });
  await page.goto('/de');
  await page.waitForLoadState('networkidle');
  expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000);
});

test('conditions come to the same in this browser as on the server', async ({ page }) => {
  const trees = readExpressions();
  const random = randomFrom(CONDITIONS);
  const cases = Array.from({ length: CONDITIONS }, () => randomCase(trees, random));
  await page.setContent('<!doctype html><title>Probe</title>');
  await page.addScriptTag({ content: await bundleEvaluate() });
  const evaluated = await page.evaluate((given) => {
    // What the script has left.
    const { feel } = globalThis as unknown as { readonly feel: { readonly evaluate: typeof evaluate } };
    return given.map(({ tree, at }) => feel.evaluate(tree, at));
  }, cases);
  expect(evaluated.map(spell)).toEqual(cases.map(({ tree, at }) => spell(evaluate(tree, at))));
  expect(evaluated.filter((value) => value !== null).length).toBeGreaterThan(CONDITIONS / 3);
});

test.describe('A searchable field', () => {
  const state = { role: 'combobox', name: 'Staat' } as const;

  test('is a plain field until it is used, and then keeps cursor and text', async ({ page }) => {
    await openStep(page, 'wohnanschrift');
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/codelists/staat?*', async (route) => {
      await gate;
      await route.continue();
    });
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByRole('textbox', { name: state.name, exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Frankrech');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    release();
    await expect(page.getByRole('combobox', { name: state.name, exact: true })).toBeFocused();
    await page.keyboard.type('i');
    await expect(focused(page)).toHaveValue('Frankreich');
    expect(await sentBy(page, 'wohnanschrift.staat')).toEqual([['wohnanschrift.staat', 'Frankreich']]);
  });

  test('offers entries by keyboard, by an English name too, and sends the chosen one', async ({ page }) => {
    await openStep(page, 'wohnanschrift');
    await page.getByLabel('Staat', { exact: true }).focus();
    await expect(page.getByRole('combobox', state)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('turkey');
    await expect(page.getByRole('option', { name: 'Türkei' })).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveValue('Türkei');
    expect(await sentBy(page, 'wohnanschrift.staat')).toEqual([['wohnanschrift.staat', 'Türkei']]);
    expect(await barriersOn(page)).toEqual([]);
  });

  test('offers, sends and keeps names in the language of the page', async ({ page }) => {
    const { path } = await answerByPost(page.request, { until: 'wohnanschrift' });
    await page.goto(path.replace('/de/', '/en/'));
    await page.getByLabel('Country', { exact: true }).focus();
    await expect(page.getByRole('combobox', { name: 'Country', exact: true })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('deutschland');
    await expect(page.getByRole('option')).toHaveText(['Germany Deutschland']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveValue('Germany');
    await button(page, words.en.continue).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(controlOf(page, 'Country')).toHaveValue('Germany');
  });

  test('opens beside its button on a small screen, too, where letting go of it chooses nothing', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 420 });
    await openStep(page, 'wohnanschrift');
    // Two such fields stand on this page.
    for (const name of ['Staat', 'Stadt oder Gemeinde']) {
      const field = controlOf(page, name);
      await field.focus();
      await expect(page.getByRole('combobox', { name, exact: true })).toBeFocused();
      const before = await field.inputValue();
      await field.locator('xpath=following-sibling::button').click();
      await expect(page.getByRole('option').first()).toBeVisible();
      await expect(field).toHaveValue(before);
      await page.keyboard.press('Escape');
    }
  });

  test('shows the whole list, says when nothing fits, and blocks nobody', async ({ page }) => {
    await openStep(page, 'wohnanschrift');
    await page.getByLabel('Staat', { exact: true }).focus();
    await expect(page.getByRole('combobox', state)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option')).toHaveCount(197);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Atlantis');
    await expect(page.getByText('Kein Eintrag passt.')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await sentBy(page, 'wohnanschrift.staat')).toEqual([['wohnanschrift.staat', 'Atlantis']]);
  });

  test('answers at once which of two municipalities is meant', async ({ page }) => {
    await openStep(page, 'betriebsstaette');
    const lines = { Straße: 'Dieningstraße', Hausnummer: '7', Postleitzahl: '59387', Ort: 'Ascheberg' };
    for (const [label, text] of Object.entries(lines))
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('Stadt oder Gemeinde', { exact: true }).focus();
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('Ascheberg');
    await expect(page.getByRole('option')).toHaveText(['Ascheberg', 'Ascheberg (Holstein)']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await sentBy(page, 'betriebsstaette.gemeinde')).toEqual([
      ['betriebsstaette.gemeinde', 'Ascheberg'],
      ['betriebsstaette.gemeinde.match', '05558004'],
    ]);
    await button(page, words.de.continue).click();
    await expect(page).not.toHaveURL(/betriebsstaette$/);
  });

  test('stays a plain field when the list does not come', async ({ page }) => {
    await openStep(page, 'wohnanschrift');
    await page.route('**/api/v1/codelists/*', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed');
    await page.getByLabel('Staat', { exact: true }).focus();
    await refused;
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Polen');
    await expect(page.getByRole('textbox', { name: 'Staat', exact: true })).toHaveValue('Polen');
  });

  test('takes over the error, and who has to mend something is led to it', async ({ page }) => {
    await openStep(page, 'staatsangehoerigkeit');
    const label = 'Welche Staatsangehörigkeit hat die Person?, Eintrag 1';
    await page.getByLabel(label, { exact: true }).fill('Atlantisch');
    await button(page, words.de.continue).click();
    await expect(page.locator('#fehler')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: label });
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/^Fehler: /);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await barriersOn(page)).toEqual([]);
  });
});

test.describe('A calendar', () => {
  const open = (page: Page) => page.getByRole('button', { name: /^Kalender öffnen/ });
  const fields = ['Tag', 'Monat', 'Jahr'];
  const valuesOf = (page: Page) =>
    Promise.all(fields.map((label) => page.getByLabel(label, { exact: true }).inputValue()));

  test('opens at the written day, by keyboard, and keeps the cursor inside', async ({ page }) => {
    await openStep(page, 'beginn');
    for (const [index, text] of ['30', 'März', '2027'].entries()) {
      await page.getByLabel(fields[index] ?? '', { exact: true }).fill(text);
    }
    await page.keyboard.press('Tab');
    await expect(open(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveAccessibleName(/^Dienstag, 30\. März 2027/);
    expect(await barriersOn(page)).toEqual([]);
    for (const name of ['Kalender schließen', 'Zurück', 'Weiter', /^Dienstag, 30\. März 2027/]) {
      await page.keyboard.press('Tab');
      await expect(focused(page)).toHaveAccessibleName(name);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(open(page)).toBeFocused();
    expect(await valuesOf(page)).toEqual(['30', 'März', '2027']);
  });

  test('writes the chosen day into the three fields', async ({ page }) => {
    await openStep(page, 'beginn');
    for (const [index, text] of ['30', '3', '2027'].entries()) {
      await page.getByLabel(fields[index] ?? '', { exact: true }).fill(text);
    }
    await open(page).press('Enter');
    await expect(focused(page)).toHaveAccessibleName(/30\. März 2027/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toHaveAccessibleName(/1\. April 2027/);
    await page.keyboard.press('Enter');
    await expect(open(page)).toBeFocused();
    await expect(open(page)).toHaveAccessibleDescription('Donnerstag, 1. April 2027');
    expect(await valuesOf(page)).toEqual(['1', '4', '2027']);
    expect(await barriersOn(page)).toEqual([]);
    await button(page, words.de.continue).click();
    await expect(page).not.toHaveURL(/beginn$/);
  });

  test('leaves the three fields alone when it cannot be loaded', async ({ page }) => {
    await openStep(page, 'beginn');
    await page.route('**/assets/open-calendar*', (route) => route.abort());
    await open(page).press('Enter');
    await expect(page.getByLabel('Tag', { exact: true })).toBeFocused();
  });
});
