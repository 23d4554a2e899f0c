import { expect, test } from 'vitest';
import { loadService } from '#forms/engine/load.ts';
import { fieldKeys } from '#forms/engine/load/field.ts';
import { kindReaders } from '#forms/engine/load/field-kinds.ts';
import type { FieldType } from '#forms/engine/model.ts';
import type { Words } from '../../words.ts';
import { loadWords } from '../../texts.server.ts';
import { describeSheet } from './sheet.ts';

/** For each key of a field, a field that has it, and the sentence that tells it. */
const TOLD: Readonly<Record<string, readonly [field: string, sentence: string]>> = {
  when: ['type: yesno, when: a', 'Nur unter einer Bedingung: „fields.a.label“ ist mit Ja beantwortet.'],
  optional: ['type: yesno, optional: true', 'fields.x.label Freiwillig.'],
  purpose: ['type: yesno', 'Zweck: purposes.p.'],
  number: ['type: yesno, number: 7', 'Feld 7 des Vordrucks.'],
  fim: ['type: yesno, fim: F60000227', 'FIM-Feld F60000227.'],
  autocomplete: ['type: email, autocomplete: email', 'Vorschlag des Browsers: email.'],
  min: ['type: integer, min: 2, max: 9', 'Mindestens: 2.'],
  max: ['type: integer, min: 2, max: 9', 'Höchstens: 9.'],
  characters: ['type: text, max: 9, characters: din91379-b', 'Zeichen für andere Namen (DIN 91379, Typ B).'],
  format: ['type: text, max: 9, format: digits', 'Format: digits.'],
  search: ['type: licence-plate, search: plate', 'Danach lässt sich der Vorgang suchen.'],
  decimals: ['type: decimal, min: 0, max: 9, decimals: 3', 'Nachkommastellen: 3.'],
  unit: ['type: decimal, min: 0, max: 9, unit: m³', 'Einheit: m³.'],
  options: ['type: choice, options: [hund, katze]', 'Zur Wahl: Der Hund; katze.'],
  exclusive: [
    'type: choices, options: [hund, katze], exclusive: hund',
    '„Der Hund“ schließt alles andere aus.',
  ],
  list: ['type: codelist, list: staat', 'Amtliche Liste: staat.'],
  many: ['type: codelist, list: staat, many: 3', 'Höchstens 3 Angaben.'],
  partial: ['type: date, partial: true', 'Tag oder Monat dürfen fehlen.'],
  calendar: ['type: date, calendar: true', 'Mit Kalender.'],
  country: ['type: address, autocomplete: off, country: any', 'Auch im Ausland.'],
  historic: ['type: vin, historic: true', 'Auch alte Nummern gelten.'],
  accept: ['type: file, max: 1MB, accept: [png]', 'Eine Datei, höchstens 1 MB: PNG.'],
  later: ['type: file, max: 1MB, later: true', 'Darf nachkommen.'],
  tone: [
    'type: notice, tone: warning',
    'Zu lesen: „notices.x.heading“. Fragt nichts: ein Kasten mit Text. Warnt.',
  ],
  url: ['type: download, url: /a.pdf', 'Verweis auf /a.pdf.'],
  of: ['type: computed, of: c', 'Zu lesen: „computed.c“.'],
};
const CONTENT = /type: (?:notice|download|computed)/;

const find = (key: string) => (key === 'options.x.hund' ? 'Der Hund' : null);
const words: Words = {
  ...loadWords({ folders: ['locales'], isStrict: true })('de'),
  service: () => ({ find, say: (key) => find(key) ?? key, list: () => [] }),
};

function sheetWith(field: string): string {
  const purpose = CONTENT.test(field) ? '' : ', purpose: p';
  const text = `
service: sheet
version: 1.0.0
leika: '99050012104000'
law: § 1
draft: { keep: P30D }
retention: P5Y
purposes: { p: { basis: § 1 } }
computed: { c: { type: boolean, is: a } }
steps:
  - id: one
    fields:
      - { id: a, type: yesno, purpose: p }
      - { id: ort, type: text, max: 9, purpose: p }
  - id: two
    fields: [{ id: x, ${field}${purpose} }]
route: { authority: amt, by: ort }
`;
  const loaded = loadService({ text, hash: '', codelists: ['staat', 'gemeinde'] });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return describeSheet(words, loaded.service)
    .sections.flatMap(({ lines }) => lines)
    .join('\n');
}

test('The review sheet has a sentence for every key that a field can have', () => {
  const types = Object.keys(kindReaders) as FieldType[]; // the table has an entry for each type
  const keys = types.flatMap((type) =>
    Object.keys({ ...fieldKeys(type).needed, ...fieldKeys(type).allowed }),
  );
  expect(new Set(keys)).toEqual(new Set(['id', 'type', ...Object.keys(TOLD)]));
});

test.each(Object.entries(TOLD))('The review sheet tells the key %s', (_, [field, sentence]) => {
  expect(sheetWith(field)).toContain(sentence);
});
