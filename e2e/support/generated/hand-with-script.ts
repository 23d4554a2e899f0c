import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import type { FieldType } from '#forms/engine/model.ts';
import { attach } from './attach.ts';
import type { Filling, Hand } from './filling.ts';

type Fill = (page: Page, filling: Filling) => Promise<void>;

/** How each kind of question is answered where scripts help. */
const fills: Readonly<Record<FieldType, Fill>> = {
  text: type,
  longtext: type,
  email: type,
  phone: type,
  url: type,
  integer: type,
  decimal: type,
  money: type,
  percent: type,
  area: type,
  organisation: type,
  'tax-id': type,
  iban: type,
  'licence-plate': type,
  vin: type,
  'zb1-code': type,
  'zb2-code': type,
  'plate-seal-code': type,
  evb: type,
  year: type,
  time: type,
  month: type,
  period: type,
  yesno: choose,
  choice: choose,
  choices: choose,
  declaration: choose,
  codelist: search,
  nationality: search,
  address: search,
  'register-number': search,
  parcel: type,
  'map-area': type,
  date: pickDay,
  file: attach,
  plan: attach,
  notice: read,
  heading: read,
  paragraph: read,
  details: read,
  download: read,
  computed: read,
};

/** By the controls as they are with script: searched lists, the calendar, documents on their way at once. */
export const handWithScript: Hand = async (page, fillings) => {
  for (const filling of fillings) await fills[filling.field.type](page, filling);
};

async function type(page: Page, { input }: Filling): Promise<void> {
  for (const [name, values] of Object.entries(input)) {
    for (const [index, text] of values.entries()) {
      await page.locator(`[name="${name}"]`).nth(index).fill(text);
    }
  }
}

/** Few options stand beside buttons or boxes, many in a list to open. */
async function choose(page: Page, { input }: Filling): Promise<void> {
  for (const [name, values] of Object.entries(input)) {
    const list = page.locator(`select[name="${name}"]`);
    if (await list.isVisible()) await list.selectOption([...values]);
    else for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
}

/** What has an official list is searched there and taken from it; the lines beside it are typed. */
async function search(page: Page, { field, input }: Filling): Promise<void> {
  for (const [name, [text = '']] of Object.entries(input)) {
    if (/\.match(\.\d+)?$/.test(name)) continue;
    if (await isSearched(page, name)) await searchFor(page, name, text);
    else await type(page, { field, documents: [], input: { [name]: [text] } });
  }
}

function isSearched(page: Page, name: string): Promise<boolean> {
  return page.locator(`[data-island=combobox] [name="${name}"]`).isVisible();
}

async function searchFor(page: Page, name: string, text: string): Promise<void> {
  if (text === '') return;
  const control = page.locator(`[name="${name}"]`);
  const host = page.locator('[data-island=combobox]').filter({ has: control });
  await host.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await control.focus();
  const box = host.getByRole('combobox');
  await expect(box).toBeFocused();
  // A list closes when the page scrolls below it; then what is typed anew opens it again.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText(text);
    await host.getByRole('option').first().waitFor({ timeout: 5_000 });
    await page.keyboard.press('ArrowDown');
    await expect(box).toHaveAttribute('aria-activedescendant', /./, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(control).toHaveValue(text);
}

/** The written day is opened in the calendar, where there is one, and taken from there. */
async function pickDay(page: Page, filling: Filling): Promise<void> {
  await type(page, filling);
  const { field, input } = filling;
  if (field.type !== 'date' || !field.calendar || !isInCalendar(field.id, input)) return;
  const calendar = page.locator('[data-island=calendar]').filter({
    has: page.locator(`[name="${field.id}.day"]`),
  });
  await calendar.getByRole('button').press('Enter');
  await expect(page.getByRole('dialog').locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const [name, [text = '']] of Object.entries(input)) {
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(text);
  }
}

/** Nobody turns back the leaves to a year of the first thousand, and of an unfinished date there is no leaf. */
function isInCalendar(id: string, input: Filling['input']): boolean {
  const [day = '', year = ''] = ['day', 'year'].map((part) => input[`${id}.${part}`]?.[0] ?? '');
  return day !== '' && Number(year) >= 1000;
}

function read(): Promise<void> {
  return Promise.resolve();
}
