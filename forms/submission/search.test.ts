import { describe, expect, it } from 'vitest';
import { sampleService } from '../engine/testing/sample.ts';
import { readSearch, searchWords } from './search.ts';

const service = sampleService(`
  - id: person
    fields:
      - { id: name, type: text, max: 99, search: name, purpose: antrag }
      - { id: schild, type: licence-plate, search: plate, optional: true, purpose: antrag }
      - { id: beruf, type: text, max: 99, optional: true, purpose: antrag }
  - id: liste
    repeat: { list: leute, min: 0, max: 9, label: [firma] }
    fields:
      - { id: firma, type: organisation, search: name, autocomplete: off, purpose: antrag }
`);

const told = (words: ReturnType<typeof searchWords>) => words.map(({ kind, text }) => `${kind} ${text}`);

describe('a case is found', () => {
  it('by the words of the answers that the form marks, those in lists too, each once', () => {
    const answers = {
      name: 'Müller-Lüdenscheidt',
      schild: 'B-AB 1234E',
      beruf: 'Gärtnerin',
      leute: [{ firma: 'Müller & Söhne' }, { firma: 'Öz' }],
    };
    expect(told(searchWords(service, answers))).toEqual([
      'name muller',
      'name ludenscheidt',
      'plate BAB1234E',
      'name sohne',
      'name oz',
    ]);
  });

  it('by nothing where nothing is answered', () => {
    expect(searchWords(service, { name: null, schild: null })).toEqual([]);
  });

  it.each([
    ['MÜLLER', ['name muller']],
    ['mueller', ['name muller']],
    ['Muller ', ['name muller']],
    ['Ayşe  Yıldırım', ['name ayse', 'name yildirim']],
    ['Groß', ['name gross']],
    ['  ', []],
  ])('when somebody types %j', (typed, names) => {
    expect(told(readSearch(typed).name)).toEqual(names);
  });

  it.each([
    ['b ab 1234e', ['plate BAB1234E']],
    ['B-AB1234 E', ['plate BAB1234E']],
    ['ＢＡＢ１２３４Ｅ', ['plate BAB1234E']],
    ['Müller', []],
    ['B-AB', []],
  ])('as a plate when somebody types %j', (typed, plates) => {
    expect(told(readSearch(typed).plate)).toEqual(plates);
  });
});
