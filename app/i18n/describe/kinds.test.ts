import { describe, expect, test } from 'vitest';
import type { Answer, Field, Input, Issue } from '#forms/engine/model.ts';
import { fieldOf, readInput } from '#forms/engine/testing/field.ts';
import { codelists, fields, pageOf } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import { nameCodes } from '../code-names.ts';
import type { FieldView } from '../view.ts';
import { describeAnswer } from './answer.ts';
import { describePage } from './page.ts';

const words = wordsOf('de');

/** A field of any kind under an id that the sample has words for. */
function asked(definition: string): Field {
  return { ...fieldOf(definition), id: 'rufname', purpose: 'steuer' };
}

function viewOf(
  definition: string,
  input: Input = {},
): { readonly view: FieldView; readonly sentences: unknown } {
  const field = asked(definition);
  const read = readInput(field, input);
  const issues = read.ok
    ? []
    : read.wrong.map((wrong): Issue => ({ ...wrong, field: 'rufname', rule: null, level: 'error' }));
  const page = describePage(words, pageOf([field, fields.bemerkung], { input, issues }));
  const [view] = page.fields;
  if (!view) throw new Error(definition);
  return { view, sentences: page.errors.map(({ href, text }) => [href, text]) };
}

function tell(definition: string, answer: Answer, language: 'de' | 'en' = 'de'): readonly string[] {
  const spoken = wordsOf(language);
  const field = asked(definition);
  return describeAnswer({
    words: spoken,
    own: spoken.service('sample'),
    nameCode: nameCodes(codelists, language),
    field,
    answer,
  });
}

describe('A control', () => {
  test.each([
    ['type: money, max: 9', { inputMode: 'decimal', unit: 'Euro', width: 'short' }],
    ['type: percent', { unit: 'Prozent' }],
    ['type: area, max: 9', { unit: 'Quadratmeter' }],
    ['type: decimal, min: 0, max: 9, unit: m³', { unit: 'm³' }],
    ['type: decimal, min: 0, max: 9', { unit: null }],
    ['type: iban', { width: 'long', isLtr: true, capitals: 'characters' }],
    ['type: zb1-code', { width: 'short', capitals: 'none' }],
    ['type: organisation', { width: 'long' }],
    ['type: year', { inputMode: 'numeric', width: 'short' }],
    ['type: time', { width: 'short', isLtr: true }],
  ])('for %s says what is expected', (definition, control) => {
    expect(viewOf(definition).view).toMatchObject({ kind: 'text', control });
  });

  const breeds = ['akita', 'beagle', 'boxer', 'collie', 'dackel', 'dogge', 'pudel', 'spitz'];
  const options = (count: number) => `type: choice, options: [${breeds.slice(0, count).join(', ')}]`;

  test.each([
    [7, 'choice'],
    [8, 'select'],
  ])('for %d options without hints is a %s', (count, kind) => {
    expect(viewOf(options(count)).view.kind).toBe(kind);
  });

  test('for many options chooses nothing beforehand, and keeps what was chosen', () => {
    expect(viewOf(options(8)).view).toMatchObject({ id: 'f-rufname', value: '', none: 'Bitte wählen' });
    expect(viewOf(options(8), { rufname: ['collie'] }).view).toMatchObject({ value: 'collie' });
  });

  test('for a plan asks for the scale of each drawing, and leads to the one that lacks it', () => {
    const field = asked('type: plan, max: 1MB');
    const file = { id: 'd', name: 'plan.pdf', size: 9, type: 'pdf', sha256: '' } as const;
    const issues = [
      {
        field: 'rufname',
        part: 'd.massstab',
        code: 'required',
        params: { name: 'plan.pdf' },
        rule: null,
        level: 'error',
      },
    ] as const;
    const page = describePage(words, pageOf([field], { issues, files: { rufname: [file] } }));
    const [view] = page.fields;
    const sentence = 'Geben Sie den Maßstab von „plan.pdf“ ein, zum Beispiel 1:100.';
    expect(view).toMatchObject({
      error: null,
      files: [{ questions: [{ error: `Fehler: ${sentence}` }, { error: null }] }],
    });
    expect(page.errors).toEqual([{ href: '#f-rufname-d-massstab', text: sentence }]);
    expect(tell('type: plan, max: 1MB', [{ ...file, massstab: '1:100', index: 'a' }])).toEqual([
      'plan.pdf (9 Byte), Maßstab 1:100, Index a',
    ]);
  });

  test('for a month has two parts', () => {
    const { view } = viewOf('type: month');
    expect(view.kind === 'date' && view.parts.map(({ name }) => name)).toEqual([
      'rufname.month',
      'rufname.year',
    ]);
  });

  test('for a period has two dates, and what is wrong stands at the one to mend', () => {
    const { view } = viewOf('type: period', { 'rufname.von': ['1.1.2027'], 'rufname.bis': ['1.1.2026'] });
    if (view.kind !== 'period') throw new Error(view.kind);
    expect(view.error).toBeNull();
    expect(view.dates.map(({ error }) => error)).toEqual([
      null,
      'Fehler: Geben Sie bei „Rufname (Letzter Tag)“ einen Tag ab dem 1. Januar 2027 ein.',
    ]);
  });
});

describe('A control of several parts', () => {
  test.each([
    ['type: register-number', ['rufname.nummer'], ['rufname.gericht']],
    ['type: parcel', ['rufname.gemarkung', 'rufname.flur', 'rufname.flurstueck'], []],
    ['type: map-area', ['rufname.beschreibung', 'rufname.punkte'], []],
  ])('for %s has its lines and searches', (definition, lines, searches) => {
    const { view } = viewOf(definition);
    if (view.kind !== 'parts') throw new Error(view.kind);
    expect(view.parts.map(({ name }) => name)).toEqual(lines);
    expect(view.searches.map(({ name }) => name)).toEqual(searches);
  });
});

describe('A mistake', () => {
  test.each([
    [
      'type: parcel',
      { '.gemarkung': 'A', '.flurstueck': 'x' },
      '-flurstueck',
      'Schreiben Sie das Flurstück mit Ziffern, zum Beispiel: 123/4',
    ],
    [
      'type: map-area',
      { '.beschreibung': 'A', '.punkte': 'x' },
      '-punkte',
      'Schreiben Sie in Zeile 1 Nord und Ost, zum Beispiel: 50.7753, 6.0839',
    ],
    [
      'type: register-number',
      { '.nummer': 'HRB 1' },
      '-gericht',
      'Füllen Sie „Rufname (Gericht, das das Register führt)“ aus.',
    ],
    ['type: iban', { '': 'DE02' }, '', 'Schreiben Sie bei „Rufname“ genau 22 Zeichen. Jetzt sind es 4.'],
    [
      'type: licence-plate',
      { '': 'BAB12' },
      '',
      'Schreiben Sie das Kennzeichen mit Leerzeichen, zum Beispiel: B AB 1234',
    ],
    [
      'type: money, max: 9',
      { '': '1,234,5' },
      '',
      'Schreiben Sie bei „Rufname“ einen Betrag, zum Beispiel: 1234,50',
    ],
    [
      'type: decimal, min: 0.005, max: 9, decimals: 3',
      { '': '0' },
      '',
      'Schreiben Sie bei „Rufname“ mindestens 0,005.',
    ],
    [
      'type: month, min: today()',
      { '.month': '1', '.year': '2026' },
      '-month',
      'Geben Sie bei „Rufname“ November 2026 oder einen späteren Monat ein.',
    ],
    ['type: year, min: 1900', { '': '1800' }, '', 'Geben Sie bei „Rufname“ ein Jahr ab 1900 ein.'],
    ['type: time, max: "18:00"', { '': '19' }, '', 'Schreiben Sie bei „Rufname“ eine Uhrzeit bis 18:00 Uhr.'],
    [
      'type: period',
      { '.von.day': '1', '.von.month': '1', '.bis': '1.1.2026' },
      '-von-year',
      'Geben Sie bei „Rufname (Erster Tag)“ das Jahr mit 4 Ziffern ein.',
    ],
    [
      'type: period',
      { '.von': '1.1.2026' },
      '-bis-day',
      'Geben Sie bei „Rufname (Letzter Tag)“ ein Datum ein.',
    ],
  ])(
    'in %s is said so that it can be mended, with a link to its control (%j)',
    (definition, values, control, sentence) => {
      const input = Object.fromEntries(
        Object.entries(values).map(([part, value]) => [`rufname${part}`, [value]]),
      );
      expect(viewOf(definition, input).sentences).toEqual([[`#f-rufname${control}`, sentence]]);
    },
  );
});

test('Both ends of a period may be wrong at once, each with its own line', () => {
  const { sentences } = viewOf('type: period', { 'rufname.von': ['1.1.26'], 'rufname.bis': ['40.1.2026'] });
  expect(sentences).toEqual([
    ['#f-rufname-von-month', expect.any(String)],
    ['#f-rufname-bis-day', expect.any(String)],
  ]);
});

describe('An answer in words', () => {
  test.each<readonly [string, Answer, readonly string[]]>([
    ['type: money, max: 9999', 1234.5, ['1.234,50 Euro']],
    ['type: percent', 12.5, ['12,5 Prozent']],
    ['type: area, max: 9999', 1200, ['1.200 Quadratmeter']],
    ['type: decimal, min: 0, max: 9, decimals: 6', 0.000001, ['0,000001']],
    ['type: decimal, min: 0, max: 9, unit: m', 2, ['2 m']],
    ['type: iban', 'DE02120300000000202051', ['DE02 1203 0000 0000 2020 51']],
    ['type: tax-id', '86095742719', ['86 095 742 719']],
    ['type: licence-plate', 'B-AB 1234E', ['B-AB 1234E']],
    ['type: register-number', { gericht: 'R3101', art: 'HRB', nummer: '7 B' }, ['HRB 7 B', 'R3101']],
    [
      'type: parcel',
      { gemarkung: 'Au', flur: '3', zaehler: '123', nenner: '4' },
      ['Gemarkung Au', 'Flur 3', 'Flurstück 123/4'],
    ],
    ['type: parcel', { gemarkung: 'Au', zaehler: '9' }, ['Gemarkung Au', 'Flurstück 9']],
    [
      'type: map-area',
      { beschreibung: 'Am Markt', punkte: [{ breite: 50.1, laenge: 6.2 }] },
      ['Am Markt', '50.1 Grad Nord, 6.2 Grad Ost'],
    ],
    ['type: month', '2027-03', ['März 2027']],
    ['type: year', 1998, ['1998']],
    ['type: time', '08:30', ['08:30 Uhr']],
    ['type: period', { von: '2026-12-01', bis: '2026-12-31' }, ['1. Dezember 2026 bis 31. Dezember 2026']],
  ])('of %s: %j', (definition, answer, lines) => expect(tell(definition, answer)).toEqual(lines));

  test('follows the language that is read', () => {
    expect(tell('type: money, max: 9999', 1234.5, 'en')).toEqual(['1,234.50 euros']);
  });
});
