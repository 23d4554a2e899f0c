import { expect, test } from 'vitest';
import type { DocumentView } from '#app/i18n/view.ts';
import { pageOf } from './print-document.ts';

const view: DocumentView = {
  title: 'Prüfblatt: <Hund>',
  lead: 'Nach § 2 & § 3',
  sections: [
    {
      id: 'a',
      heading: 'Schritt',
      paragraphs: [],
      facts: [{ name: 'Zweck', lines: ['Steuer'] }],
      lines: ['Frage'],
    },
  ],
  sign: 'Geprüft am, Name, Unterschrift',
};

test('a printed document needs nothing else, says everything, and takes no text for markup', () => {
  const page = pageOf(view, 'de');
  expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
  expect(page).toContain('<h1>Prüfblatt: &lt;Hund&gt;</h1><p>Nach § 2 &amp; § 3</p>');
  expect(page).toContain('<dt>Zweck</dt><dd>Steuer</dd>');
  expect(page).toContain('<li>Frage</li>');
  expect(page).toContain('<footer>Geprüft am, Name, Unterschrift</footer>');
  expect(page).not.toMatch(/src=|href=|@import/);
});

test('what nobody signs has no line for it', () => {
  expect(pageOf({ ...view, sign: null }, 'de')).not.toContain('<footer>');
});
