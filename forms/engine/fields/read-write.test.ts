import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../model.ts';
import { fieldOf, outcome, readInput } from '../testing/field.ts';
import { sampleContext } from '../testing/sample.ts';
import { schemaOfField, writeField } from './index.ts';

const ajv = new Ajv2020({ allErrors: true });
// The package is CommonJS, whose default export TypeScript takes for a namespace.
(addFormats as unknown as (target: Ajv2020) => void)(ajv);

const EVERY_KIND: readonly (readonly [string, readonly Answer[]])[] = [
  ['type: text, max: 99', ['Anna', 'ein "Wort"', '0']],
  ['type: longtext, max: 99', ['eins\n\nzwei']],
  ['type: email', ['a@example.org']],
  ['type: phone', ['+49 30 123', '030 1234']],
  ['type: url', ['https://example.org/a?b=c']],
  ['type: integer, min: -9999, max: 9999', [0, -5, 1234]],
  ['type: decimal, min: -99999, max: 99999, decimals: 6', [0, -0.5, 1.234, 1234, 0.000001]],
  ['type: money, max: 9999999999999.99', [0.1, 1234.5, 12, 9999999999999.99]],
  ['type: percent', [12.5, 100]],
  ['type: area, max: 100000', [82.5, 1200]],
  ['type: organisation', ['Müller & Söhne']],
  ['type: tax-id', ['86095742719']],
  ['type: iban', ['DE02120300000000202051', 'MT84MALT011000012345MTLCAST001S']],
  ['type: licence-plate', ['B-AB 1234E', 'M-X 9', 'GAP-XY 12H']],
  ['type: vin', ['WVWZZZ1JZXW000001']],
  ['type: vin, historic: true', ['OLDI9', '1234567']],
  ['type: zb1-code', ['aB3dE5f']],
  ['type: zb2-code', ['AbCdEfGh1234']],
  ['type: plate-seal-code', ['aL7', '101']],
  ['type: evb', ['A1B2C3D']],
  ['type: nationality, many: 2', [['000'], ['129', '000']]],
  ['type: register-number', [{ gericht: 'Y1303', art: 'GnR', nummer: '7 KI' }]],
  [
    'type: parcel',
    [
      { gemarkung: 'A', flur: '3', zaehler: '123', nenner: '4' },
      { gemarkung: '091234', zaehler: '0' },
    ],
  ],
  [
    'type: map-area',
    [
      { beschreibung: 'eins\nzwei', punkte: [{ breite: 50.7753, laenge: 6.0839 }] },
      { beschreibung: 'x', punkte: [] },
    ],
  ],
  ['type: yesno', [true, false]],
  ['type: choice, options: [a, b]', ['a']],
  ['type: choices, options: [a, b]', [['a'], ['a', 'b']]],
  ['type: codelist, list: gemeinde', ['08335001', '07235001', '09162000']],
  ['type: codelist, list: staat, many: 3', [['000'], ['181', '129']]],
  ['type: declaration', [true]],
  ['type: date', ['1980-03-01', '2026-12-31']],
  ['type: date, partial: true', ['1980', '1980-05', '1980-05-09']],
  ['type: month', ['2027-03', '2027-12']],
  ['type: year', [1998, 1]],
  ['type: time', ['08:30', '00:00', '23:59']],
  ['type: period', [{ von: '2026-12-01', bis: '2026-12-31' }]],
  [
    'type: address, country: any',
    [
      { strasse: 'A', hausnummer: '1', plz: '78267', ort: 'Aach', staat: '000', ags: '08335001' },
      {
        strasse: 'A',
        hausnummer: '1',
        zusatz: 'b',
        plz: '81241',
        ort: 'Pasing',
        staat: '000',
        ags: '09162000',
      },
      { strasse: 'A', hausnummer: '1', plz: '10115', ort: 'München', staat: '000', ags: '09162000' },
      { strasse: 'rue A 5', hausnummer: '', plz: '', ort: 'Paris', staat: '129' },
    ],
  ],
];

describe.each(EVERY_KIND)('A field of %s', (definition, answers) => {
  const field = fieldOf(definition);
  const validate = ajv.compile(schemaOfField(field));

  it.each(answers.map((answer) => [answer]))('shows %j so that it is read again', (answer) => {
    expect(outcome(readInput(field, writeField(field, answer, sampleContext)))).toEqual({ answer });
  });

  it.each(answers.map((answer) => [answer]))('has a schema that takes %j', (answer) => {
    expect(validate(answer) ? [] : validate.errors).toEqual([]);
  });

  it('survives whatever is sent, and takes what its schema takes, and reads that again', () => {
    const parts = [
      'x',
      'x.day',
      'x.month',
      'x.year',
      'x.von',
      'x.bis',
      'x.nummer',
      'x.gericht',
      'x.gemarkung',
      'x.flur',
      'x.flurstueck',
      'x.beschreibung',
      'x.punkte',
      'x.strasse',
      'x.hausnummer',
      'x.plz',
      'x.ort',
      'x.staat',
      'x.match.0',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        '1',
        '12',
        '2020',
        '1.234,5',
        '8:30',
        '1.1.2020',
        'B AB 12',
        'HRB 1',
        '12/3',
        '50.1, 6.1',
        'DE02120300000000202051',
        'a',
        'yes',
        'Köln',
      ),
    );
    const input = fc.dictionary(fc.constantFrom(...parts), fc.array(value, { maxLength: 3 }));
    fc.assert(
      fc.property(input, (sent) => {
        const read = readInput(field, sent);
        if (!read.ok || read.answer === null) return;
        expect(validate(read.answer) ? [] : validate.errors).toEqual([]);
        expect(outcome(readInput(field, writeField(field, read.answer, sampleContext)))).toEqual({
          answer: read.answer,
        });
      }),
      { numRuns: 200 },
    );
  });
});
