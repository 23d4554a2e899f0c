// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';

const page = `<form><input type="hidden" name="version" value="1"><textarea name="message"></textarea>
  <input name="due.day"><input type="checkbox" name="awaits" value="yes">
  <input type="radio" name="state" value="waiting"><input type="radio" name="state" value="closed" checked>
  <select name="to"><option value="" selected>Nobody</option><option value="anna">Anna</option></select></form>`;

function pageOf(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  return main;
}

/** A page into which somebody has typed. */
function typedPage(): HTMLElement {
  const main = pageOf(page);
  for (const [name, value] of [
    ['message', 'Moin.'],
    ['due.day', '31'],
    ['to', 'anna'],
  ] as const) {
    const control = main.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (control) control.value = value;
  }
  for (const value of ['yes', 'waiting']) main.querySelector<HTMLInputElement>(`[value=${value}]`)?.click();
  return main;
}

const sentBy = (main: HTMLElement) => {
  const form = main.querySelector('form');
  return form ? Object.fromEntries(new FormData(form)) : {};
};

describe('When a page is shown anew', () => {
  test('what was typed, ticked and chosen stays, and the rest is new', () => {
    const [shown, fresh] = [typedPage(), pageOf(page.replace('value="1"', 'value="2"'))];
    expect(carryOver(shown, fresh)).toBe(true);
    expect(sentBy(fresh)).toEqual({ ...sentBy(shown), version: '2' });
    expect(sentBy(fresh)).toMatchObject({ message: 'Moin.', awaits: 'yes', state: 'waiting', to: 'anna' });
  });

  test('it is not where something has no place any more', () => {
    expect(carryOver(typedPage(), pageOf('<p>This case is closed.</p>'))).toBe(false);
    expect(carryOver(pageOf(page), pageOf('<p>This case is closed.</p>'))).toBe(true);
    const withoutAnna = page.replace('<option value="anna">Anna</option>', '');
    expect(carryOver(typedPage(), pageOf(withoutAnna))).toBe(false);
  });
});
