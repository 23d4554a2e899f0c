import { describe, expect, it } from 'vitest';
import { fieldOf, readInput, typed } from '../testing/field.ts';

const rows = (values: unknown) => values as Readonly<Record<string, string>>; // rows differ in their keys

describe('A number of a register', () => {
  const kept = { gericht: 'F1103', art: 'HRB', nummer: '12345 B' };

  it.each([
    [{ nummer: 'HRB 12345 B', gericht: 'Charlottenburg' }, { answer: kept }],
    [{ nummer: 'hrb12345b', gericht: 'Berlin' }, { answer: kept }],
    [{ nummer: 'HRB-Nr. 12345 B', gericht: 'Berlin' }, { answer: kept }],
    [{ nummer: 'GnR 007', gericht: 'Aachen' }, { answer: { gericht: 'R3101', art: 'GnR', nummer: '7' } }],
    [
      { nummer: 'VR 1', gericht: 'Arnst', 'gericht.match': 'Y1303' },
      { answer: { gericht: 'Y1303', art: 'VR', nummer: '1' } },
    ],
    [{ nummer: '12345', gericht: 'Berlin' }, ['nummer format']],
    [{ nummer: 'HRC 1', gericht: 'Berlin' }, ['nummer format']],
    [{ nummer: 'HRB 12345678', gericht: 'Berlin' }, ['nummer format']],
    [{ nummer: 'HRB 1', gericht: 'Arnst' }, ['gericht choose-match']],
    [{ nummer: 'HRB 1', gericht: 'Atlantis' }, ['gericht no-match']],
    [{ nummer: 'HRB 1', gericht: '' }, ['gericht required']],
    [{ nummer: '', gericht: 'Berlin' }, ['nummer required']],
    [{ nummer: 'x', gericht: 'Atlantis' }, ['nummer format', 'gericht no-match']],
    [{}, ['required']],
  ])('%j', (values, expected) => expect(typed('type: register-number', rows(values))).toEqual(expected));
});

describe('A parcel', () => {
  it.each([
    [
      { gemarkung: ' Musterstadt ', flur: '012', flurstueck: '123/4' },
      { answer: { gemarkung: 'Musterstadt', flur: '12', zaehler: '123', nenner: '4' } },
    ],
    [
      { gemarkung: '091234', flur: '', flurstueck: '00123' },
      { answer: { gemarkung: '091234', zaehler: '123' } },
    ],
    [
      { gemarkung: 'A', flur: 'Flur 3', flurstueck: '１２３ ⁄ ４' },
      { answer: { gemarkung: 'A', flur: '3', zaehler: '123', nenner: '4' } },
    ],
    [{ gemarkung: 'A', flur: '1234', flurstueck: '1' }, ['flur format']],
    [{ gemarkung: 'A', flur: 'x', flurstueck: '12-3' }, ['flur format', 'flurstueck format']],
    [{ gemarkung: 'A', flurstueck: '123456' }, ['flurstueck format']],
    [{ gemarkung: 'A', flurstueck: '1/12345' }, ['flurstueck format']],
    [{ gemarkung: '李', flurstueck: '1' }, ['gemarkung characters']],
    [{ gemarkung: 'A' }, ['flurstueck required']],
    [{ flur: '1' }, ['gemarkung required', 'flurstueck required']],
    [{}, ['required']],
  ])('%j', (values, expected) => expect(typed('type: parcel', rows(values))).toEqual(expected));
});

describe('An area', () => {
  const text = 'Lange Gasse 12';

  it.each([
    [{ beschreibung: text }, { answer: { beschreibung: text, punkte: [] } }],
    [
      { beschreibung: text, punkte: '50.7753, 6.0839\r\n\r\n50,7754 6,0840\n50.7755;6.0841' },
      {
        answer: {
          beschreibung: text,
          punkte: [
            { breite: 50.7753, laenge: 6.0839 },
            { breite: 50.7754, laenge: 6.084 },
            { breite: 50.7755, laenge: 6.0841 },
          ],
        },
      },
    ],
    [{ beschreibung: text, punkte: '6.0839, 50.7753' }, ['punkte coordinates']],
    [{ beschreibung: text, punkte: 'hier' }, ['punkte coordinates']],
    [{ beschreibung: text, punkte: '50.7753' }, ['punkte coordinates']],
    [{ beschreibung: text, punkte: '50.1, 6.1\n'.repeat(201) }, ['punkte too-many']],
    [{ punkte: '50.7753, 6.0839' }, ['beschreibung required']],
    [{ beschreibung: 'a\u0007' }, ['beschreibung control-characters']],
    [{}, ['required']],
  ])('%#', (values, expected) => expect(typed('type: map-area', rows(values))).toEqual(expected));

  it('names the line that is wrong', () => {
    const input = { 'x.beschreibung': [text], 'x.punkte': ['50.1, 6.1\nfalsch'] };
    expect(readInput(fieldOf('type: map-area'), input)).toMatchObject({ wrong: [{ params: { line: 2 } }] });
  });
});
