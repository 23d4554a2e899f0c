import { describe, expect, it } from 'vitest';
import { fieldOf, outcome, readInput, typed } from '../testing/field.ts';

describe('A name', () => {
  const NAME = 'type: text, max: 10, characters: din91379-a';

  it.each([
    ['  Anna   Lena ', 'Anna Lena'],
    ['O’Neil', 'O’Neil'],
    ["O'Neil", "O'Neil"],
    ['Müller', 'Müller'],
    ['Mu\u0308ller', 'Müller'],
    ['Łukasz', 'Łukasz'],
    ['K\u035fhan', 'K\u035fhan'],
    ['C\u0328\u0306', 'C\u0328\u0306'],
    ['Anna\u00a0Lena', 'Anna Lena'],
    ['Anna–Lena', 'Anna-Lena'],
    ['Šimon\u00ad', 'Šimon'],
  ])('%j is taken as %j', (raw, answer) => expect(typed(NAME, raw)).toEqual({ answer }));

  it.each([
    ['Anna 2', 'characters'],
    ['Αθηνά', 'characters'],
    ['李', 'characters'],
    ['a\u0331b', 'characters'],
    ['😀', 'characters'],
    ['Anna\u202eanna', 'control-characters'],
    ['An\u200bna', 'control-characters'],
    ['An\u0000na', 'control-characters'],
    ['An\ud800', 'control-characters'],
    ['Annalenalena', 'too-long'],
    ['', 'required'],
    ['   ', 'required'],
  ])('%j is answered with %s', (raw, code) => expect(typed(NAME, raw)).toEqual([code]));

  it('names the character that cannot be taken', () => {
    const field = fieldOf(NAME);
    expect(readInput(field, { x: ['An李a'] })).toMatchObject({ wrong: [{ params: { character: '李' } }] });
    expect(readInput(field, { x: ['A\u202eB'] })).toMatchObject({
      wrong: [{ params: { character: 'U+202E' } }],
    });
  });

  it('counts characters, not bytes', () =>
    expect(typed(NAME, 'ÄÖÜäöüßÄÖÜ')).toEqual({ answer: 'ÄÖÜäöüßÄÖÜ' }));
});

describe('Other texts', () => {
  it.each([
    ['type: text, max: 20, characters: din91379-b', 'Haus 5 & Söhne', { answer: 'Haus 5 & Söhne' }],
    ['type: text, max: 20, characters: din91379-b', '½', ['characters']],
    ['type: text, max: 20, characters: din91379-c', '½ „ja“ – …', { answer: '½ "ja" - ...' }],
    ['type: text, max: 20, format: postleitzahl', ' 80 331 ', { answer: '80331' }],
    ['type: text, max: 20, format: postleitzahl', '８０３３１', { answer: '80331' }],
    ['type: text, max: 20, format: postleitzahl', '8033', ['format']],
    ['type: longtext, max: 20', 'eins\r\n\r\n\r\n zwei ', { answer: 'eins\n\nzwei' }],
    ['type: longtext, max: 20', 'a\u0007', ['control-characters']],
    ['type: text, max: 20, optional: true', '', { answer: null }],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));
});

describe('Ways to reach somebody', () => {
  it.each([
    ['email', ' Anna.Müller@Example.org, ', { answer: 'Anna.Müller@Example.org' }],
    ['email', 'anna＠example.org', { answer: 'anna@example.org' }],
    ['email', 'anna@exam\u200bple.org', { answer: 'anna@example.org' }],
    ['email', 'anna@example', ['format']],
    ['email', 'anna@@example.org', ['format']],
    ['email', 'anna..b@example.org', ['format']],
    ['email', 'a b', ['format']],
    ['phone', '+49 (0)30 / 123-45', { answer: '+49 30 123 45' }],
    ['phone', '٠٣٠ ١٢٣٤', { answer: '030 1234' }],
    ['phone', '030.1234', { answer: '030 1234' }],
    ['phone', 'anrufen!', ['format']],
    ['phone', '12', ['format']],
    ['phone', '1234567890123456', ['format']],
    ['url', 'Example.org/laden', { answer: 'https://Example.org/laden' }],
    ['url', 'http://münchen.de:8080/?a=1', { answer: 'http://münchen.de:8080/?a=1' }],
    ['url', 'javascript:alert(1)', ['format']],
    ['url', 'ftp://example.org', ['format']],
    ['url', 'laden', ['format']],
  ])('%s %j', (type, raw, expected) =>
    expect(typed(`type: ${type}, autocomplete: off`, raw)).toEqual(expected),
  );
});

describe('A whole number', () => {
  it.each([
    ['12', { answer: 12 }],
    [' 1 234 ', { answer: 1234 }],
    ['1.234', { answer: 1234 }],
    ['1,00', { answer: 1 }],
    ['١٢', { answer: 12 }],
    ['１２', { answer: 12 }],
    ['-0', { answer: 0 }],
    ['12,5', ['not-a-number']],
    ['zwölf', ['not-a-number']],
    ['1e3', ['not-a-number']],
    ['-1', ['too-small']],
    ['5000', ['too-big']],
    ['99999999999999999999', ['too-big']],
    ['', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: integer, min: 0, max: 4999', raw)).toEqual(expected));
});

describe('A choice', () => {
  it.each([
    ['type: yesno', 'yes', { answer: true }],
    ['type: yesno', 'no', { answer: false }],
    ['type: yesno', 'maybe', ['unknown-option']],
    ['type: yesno', '', ['required']],
    ['type: declaration', 'yes', { answer: true }],
    ['type: declaration', '', ['not-accepted']],
    ['type: choice, options: [a, b]', 'b', { answer: 'b' }],
    ['type: choice, options: [a, b]', 'c', ['unknown-option']],
    ['type: choice, options: [a, { id: b, when: false }]', 'b', ['unknown-option']],
    ['type: choice, options: [a, b]', '', ['required']],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));

  it.each([
    [['b', 'a', 'a'], { answer: ['a', 'b'] }],
    [['keine'], { answer: ['keine'] }],
    [['a', 'keine'], ['exclusive-option']],
    [['a', 'x'], ['unknown-option']],
    [[], ['required']],
  ])('of several: %j', (values, expected) => {
    const field = fieldOf('type: choices, options: [a, b, keine], exclusive: keine');
    expect(outcome(readInput(field, { x: values }))).toEqual(expected);
  });
});

describe('A date', () => {
  const DATE = 'type: date, max: today()';
  const PARTIAL = 'type: date, partial: true, max: today()';

  it.each([
    [DATE, { day: '31', month: '3', year: '1980' }, { answer: '1980-03-31' }],
    [DATE, { day: '01.', month: 'März', year: '1980' }, { answer: '1980-03-01' }],
    [DATE, { day: '1', month: 'march', year: '1980' }, { answer: '1980-03-01' }],
    [DATE, { day: '1', month: 'Mrz.', year: '1980' }, { answer: '1980-03-01' }],
    [DATE, { day: '1', month: 'Ju', year: '1980' }, ['month no-such-date']],
    [DATE, { day: '1', month: 'Jänner', year: '1980' }, { answer: '1980-01-01' }],
    [DATE, { day: '1', month: 'Sept.', year: '1980' }, { answer: '1980-09-01' }],
    [DATE, { day: '１', month: '٣', year: '１９８０' }, { answer: '1980-03-01' }],
    [DATE, { day: '31.03.1980', month: '', year: '' }, { answer: '1980-03-31' }],
    [DATE, { '': '1980-03-31' }, { answer: '1980-03-31' }],
    [DATE, { day: '31', month: '4', year: '1980' }, ['day no-such-date']],
    [DATE, { day: '29', month: '2', year: '1981' }, ['no-such-date']],
    [DATE, { day: '32', month: '1', year: '1980' }, ['day no-such-date']],
    [DATE, { day: '1', month: '13', year: '1980' }, ['month no-such-date']],
    [DATE, { day: '1', month: 'abc', year: '1980' }, ['month no-such-date']],
    [DATE, { day: '1', month: '2', year: 'x' }, ['year no-such-date']],
    [DATE, { day: '1', month: '2', year: '80' }, ['year incomplete-date']],
    [DATE, { day: '1', month: '', year: '1980' }, ['month incomplete-date']],
    [DATE, { day: '', month: '2', year: '1980' }, ['day incomplete-date']],
    [DATE, { day: '22', month: '11', year: '2026' }, ['too-late']],
    [DATE, { day: '', month: '', year: '' }, ['required']],
    ['type: date, min: today()', { day: '20', month: '11', year: '2026' }, ['too-early']],
    [PARTIAL, { day: '', month: '', year: '1980' }, { answer: '1980' }],
    [PARTIAL, { day: '', month: 'Mai', year: '1980' }, { answer: '1980-05' }],
    [PARTIAL, { day: '3', month: '', year: '1980' }, ['month incomplete-date']],
    [PARTIAL, { day: '', month: '5', year: '' }, ['year incomplete-date']],
    [PARTIAL, { day: '', month: '', year: '2026' }, { answer: '2026' }],
    [PARTIAL, { day: '', month: '', year: '2027' }, ['too-late']],
  ])('of %s: %j', (definition, values, expected) => {
    expect(typed(definition, values as Readonly<Record<string, string>>)).toEqual(expected); // rows differ in their keys
  });
});

describe('An entry of an official list', () => {
  const STATE = 'type: codelist, list: staat';
  const PLACE = 'type: codelist, list: gemeinde';

  it.each([
    [STATE, { '': 'frankreich ' }, { answer: '129' }],
    [STATE, { '': 'France' }, { answer: '129' }],
    [STATE, { '': '000' }, { answer: '000' }],
    [STATE, { '': 'Atlantis' }, ['no-match']],
    [STATE, { '': '' }, ['required']],
    [PLACE, { '': 'Muenchen' }, { answer: '09162000' }],
    [PLACE, { '': 'munchen' }, { answer: '09162000' }],
    [PLACE, { '': 'Aach' }, ['choose-match']],
    [PLACE, { '': 'Frankf' }, ['choose-match']],
    [PLACE, { '': 'Kö' }, ['choose-match']],
    [PLACE, { '': 'Aach', 'match.0': '07235001' }, { answer: '07235001' }],
    [PLACE, { '': 'Aach', match: '07235001' }, { answer: '07235001' }],
    [PLACE, { '': 'Köln', 'match.0': '07235001' }, { answer: '05315000' }],
    [PLACE, { '': 'Aach', 'match.0': '99999999' }, ['choose-match']],
  ])('of %s: %j', (definition, values, expected) => {
    expect(typed(definition, values as Readonly<Record<string, string>>)).toEqual(expected); // rows differ in their keys
  });

  it('stays what it was while its name is left as it stands', () => {
    const name = 'Aach (Kreis Konstanz)';
    expect(outcome(readInput(fieldOf(PLACE), { x: [name] }, '08335001'))).toEqual({ answer: '08335001' });
  });

  it.each([
    [['Frankreich', '', 'Cyprus', 'France'], { answer: ['129', '181'] }],
    [['Frankreich', 'Atlantis'], ['1 no-match']],
    [['', 'Frankreich', 'Atlantis'], ['2 no-match']],
    [['a', 'b', 'c', 'd'], ['too-many']],
    [[''], ['required']],
  ])('may be several: %j', (values, expected) => {
    expect(outcome(readInput(fieldOf(`${STATE}, many: 3`), { x: values }))).toEqual(expected);
  });
});

describe('An address', () => {
  const HERE = 'type: address';
  const ANYWHERE = 'type: address, country: any';
  const home = { strasse: 'Hauptstr.', hausnummer: '12 a', plz: '80331', ort: 'München' };
  const kept = {
    strasse: 'Hauptstr.',
    hausnummer: '12 a',
    plz: '80331',
    ort: 'München',
    staat: '000',
    ags: '09162000',
  };

  it.each([
    [HERE, home, { answer: kept }],
    [HERE, { ...home, plz: ' D-80 331' }, { answer: kept }],
    [HERE, { ...home, strasse: 'Hauptstr. 12 a', hausnummer: '' }, { answer: kept }],
    [HERE, { ...home, zusatz: 'Hinterhaus' }, { answer: { ...kept, zusatz: 'Hinterhaus' } }],
    [HERE, { ...home, ort: 'Pasing', gemeinde: 'München' }, { answer: { ...kept, ort: 'Pasing' } }],
    [HERE, { ...home, ort: 'Pasing' }, ['gemeinde no-match']],
    [HERE, { ...home, ort: 'Aach' }, ['gemeinde choose-match']],
    [
      HERE,
      { ...home, ort: 'Aach', 'gemeinde.match': '08335001' },
      { answer: { ...kept, ort: 'Aach', ags: '08335001' } },
    ],
    [HERE, { ...home, plz: '10115' }, ['gemeinde postcode-elsewhere']],
    [HERE, { ...home, plz: '10115', gemeinde: 'München' }, { answer: { ...kept, plz: '10115' } }],
    [HERE, { ...home, plz: '10115', 'gemeinde.match': '09162000' }, { answer: { ...kept, plz: '10115' } }],
    [HERE, { ...home, plz: '8033' }, ['plz postcode']],
    [HERE, { ...home, hausnummer: '' }, ['hausnummer required']],
    [HERE, { ...home, hausnummer: '12345678901' }, ['hausnummer too-long']],
    [HERE, { ...home, ort: '', plz: '' }, ['plz required', 'ort required']],
    [HERE, { ...home, ort: '東京' }, ['ort characters', 'gemeinde no-match']],
    [HERE, {}, ['strasse required', 'hausnummer required', 'plz required', 'ort required']],
    [`${HERE}, optional: true`, {}, { answer: null }],
    [ANYWHERE, home, { answer: kept }],
    [
      ANYWHERE,
      { strasse: 'rue A 5', plz: 'F-75001', ort: 'Paris', staat: 'France' },
      { answer: { strasse: 'rue A 5', hausnummer: '', plz: 'F-75001', ort: 'Paris', staat: '129' } },
    ],
    [
      ANYWHERE,
      { strasse: 'x', ort: 'Paris', staat: 'Atlantis' },
      ['hausnummer required', 'plz required', 'staat no-match'],
    ],
  ])('of %s: %j', (definition, values, expected) => {
    expect(typed(definition, values as Readonly<Record<string, string>>)).toEqual(expected); // rows differ in their keys
  });
});

describe('Documents', () => {
  const document = { id: 'f', name: 'a.pdf', size: 1, type: 'pdf', sha256: '0' } as const;

  it.each([
    ['type: file, max: 1MB', undefined, ['file-missing']],
    ['type: file, max: 1MB, later: true', undefined, { answer: null }],
    ['type: file, max: 1MB, optional: true', [], { answer: null }],
    ['type: file, max: 1MB', [document], { answer: [document] }],
    ['type: file, max: 1MB', [document, document], ['too-many']],
  ])('of %s that have arrived stay', (definition, stored, expected) => {
    expect(outcome(readInput(fieldOf(definition), {}, stored))).toEqual(expected);
  });
});
