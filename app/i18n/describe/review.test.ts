import { describe, expect, test } from 'vitest';
import type { Answer, Computed, Field, ReviewSection } from '#forms/engine/model.ts';
import { nameCodes } from '../code-names.ts';
import { codelists, fields, service } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import type { Language } from '../view.ts';
import { describeAnswer, tellAnswer } from './answer.ts';
import { describeReview } from './review.ts';

function tell(field: Field, answer: Answer, language: Language = 'de'): readonly string[] {
  const words = wordsOf(language);
  return describeAnswer({
    words,
    own: words.service('sample'),
    nameCode: nameCodes(codelists, language),
    field,
    answer,
  });
}

const address = {
  strasse: 'Lange Gasse',
  hausnummer: '5 a',
  plz: '78267',
  ort: 'Aach',
  staat: '000',
  ags: '08335001',
};
const file = { id: 'a', name: 'Pass.pdf', size: 2_516_582, type: 'pdf', sha256: '' } as const;

describe('An answer in words', () => {
  test.each<readonly [Field, Answer, readonly string[]]>([
    [fields.familienname, 'Özdemir', ['Özdemir']],
    [fields.bemerkung, 'Erste Zeile\r\n\r\nZweite', ['Erste Zeile', 'Zweite']],
    [fields.anzahl, 1200, ['1.200']],
    [fields.bissig, false, ['Nein']],
    [fields.groesse, 'klein', ['Klein']],
    [fields.merkmale, ['blind', 'taub'], ['Er ist blind', 'Er ist taub']],
    [fields.herkunft, ['163', '000'], ['Türkei', 'Deutschland']],
    [fields.herkunft, '163', ['Türkei']],
    [fields.geburtsdatum, '1980-05', ['Mai 1980']],
    [fields.richtigkeit, true, ['Bestätigt']],
    [fields.impfpass, [file], ['Pass.pdf (2,4 MB)']],
    [fields.anschrift, address, ['Lange Gasse 5 a', '78267 Aach', 'Gemeinde: Aach (Kreis Konstanz)']],
    [
      fields.anschrift,
      { ...address, staat: '163', ags: '' },
      ['Lange Gasse 5 a', '78267 Aach', 'Türkei', 'Gemeinde: '],
    ],
    [fields.familienname, null, ['Keine Angabe']],
    [fields.merkmale, [], ['Keine Angabe']],
    [fields.impfpass, null, ['Wird nachgereicht']],
  ])('%#', (field, answer, lines) => {
    expect(tell(field, answer)).toEqual(lines);
  });

  test('names states in the language that is read', () => {
    expect(tell(fields.herkunft, ['163'], 'en')).toEqual(['Türkiye']);
  });

  test.each<readonly [string, Field, Answer, Language, object]>([
    ['German names on an English page', fields.kammer, '16', 'en', { lines: ['16'], language: 'de' }],
    [
      'German names among Leichte Sprache',
      fields.kammer,
      '16',
      'de-simple',
      { lines: ['16'], language: 'de' },
    ],
    ['no German name on a German page', fields.kammer, '16', 'de', { lines: ['16'] }],
    ['no English name on an English page', fields.herkunft, '163', 'en', { lines: ['Türkiye'] }],
    ['no words of ours', fields.kammer, null, 'en', { lines: ['Not stated'] }],
  ])('marks %s', (_, field, answer, language, told) => {
    const words = wordsOf(language);
    const own = words.service('sample');
    expect(tellAnswer({ words, own, nameCode: nameCodes(codelists, language), field, answer })).toEqual(told);
  });
});

const fee: Omit<Computed, 'id' | 'type'> = {
  is: { source: '1', type: { is: 'number' }, tree: { node: 'literal', value: { is: 'null' } }, reads: [] },
  at: { line: 1, column: 1 },
};

describe('The check page', () => {
  const sectionOf = (index: number, count: number): ReviewSection => ({
    place: { step: 'hund', item: [index] },
    loop: { id: 'hundeliste', index, count },
    rows: [{ field: fields.rufname, answer: 'Bello' }],
  });

  test('tells apart the items of a list and says what each link changes', () => {
    const review = describeReview(wordsOf('de'), {
      service,
      codelists,
      review: [sectionOf(0, 2), sectionOf(1, 2)],
      computed: [],
      changeUrl: ({ step, item }, { id }) => `/${step}/${item.join('-')}#${id}`,
    });
    expect(review[1]).toEqual({
      id: 's-hund-2',
      heading: 'Hund 2: Welcher Hund ist es?',
      isItem: true,
      rows: [
        {
          label: 'Rufname',
          lines: ['Bello'],
          change: { href: '/hund/1#rufname', text: 'Ändern', about: 'Rufname, Hund 2: Welcher Hund ist es?' },
        },
      ],
    });
  });

  test('does not count where there is one only, and offers no change in an inbox', () => {
    const [only] = describeReview(wordsOf('en'), {
      service,
      codelists,
      review: [sectionOf(0, 1)],
      computed: [],
      changeUrl: null,
    });
    expect(only).toMatchObject({ heading: 'Which dog is it?', rows: [{ change: null }] });
  });

  test('leaves out pages without answers', () => {
    const empty = { ...sectionOf(0, 1), rows: [] };
    expect(
      describeReview(wordsOf('de'), { service, codelists, review: [empty], computed: [], changeUrl: null }),
    ).toEqual([]);
  });

  test('ends with what was computed, as people write it', () => {
    const computed = (
      [
        ['gebuehr', 'money', 35.5],
        ['anteil', 'number', 0.125],
        ['frist', 'date', '2026-11-21'],
        ['frei', 'boolean', false],
        ['art', 'text', 'A'],
      ] as const
    ).map(([id, type, value]) => ({ computed: { ...fee, id, type }, value }));
    const [section] = describeReview(wordsOf('de'), {
      service,
      codelists,
      review: [],
      computed,
      changeUrl: null,
    });
    expect(section?.rows.map(({ lines }) => lines)).toEqual([
      ['35,50 €'],
      ['0,125'],
      ['21. November 2026'],
      ['Nein'],
      ['A'],
    ]);
    expect(section).toMatchObject({
      heading: 'Das ergibt sich daraus',
      rows: [{ label: 'Gebühr', change: null }, {}, {}, {}, {}],
    });
  });
});
