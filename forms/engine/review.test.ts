import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { isComplete } from './journey.ts';
import type { Answers } from './model.ts';
import { relevantAnswers } from './answers.ts';
import { review, reviewComputed } from './review.ts';
import { answersSchema } from './schema.ts';
import { gbr, service, spell } from './testing/partnership.ts';
import { sampleContext as context, sampleService } from './testing/sample.ts';

describe('The review', () => {
  it('tells all answers in the order asked, page by page and item by item', () => {
    const sections = review(service, { ...gbr, form: 'gbr' }, context);
    expect(
      sections.map(({ place, loop, rows }) => [
        spell(place),
        loop?.index ?? null,
        rows.map(({ answer }) => answer),
      ]),
    ).toEqual([
      ['start', null, ['gbr']],
      ['person 0', 0, ['A', 60]],
      ['wohnung 0', 0, ['Ort']],
      ['person 1', 1, ['B', 40]],
      ['wohnung 1', 1, ['Ort']],
      ['ende', null, ['X']],
    ]);
    expect(sections[1]?.loop).toEqual({ id: 'partner', index: 0, count: 2 });
  });

  it('says what was left empty, and leaves out notices and what is not answered', () => {
    const rows = review(service, { form: 'verein', grund: null }, context).flatMap((section) => section.rows);
    expect(rows.map(({ field, answer }) => [field.id, answer])).toEqual([
      ['form', 'verein'],
      ['grund', null],
    ]);
  });
});

describe('The derived schema', () => {
  const ajv = new Ajv2020({ allErrors: true });
  // The default export of a CommonJS package: at run time the function itself.
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  const validate = ajv.compile(answersSchema(service));

  it.each<[string, Answers, boolean]>([
    ['takes what may be submitted', gbr, true],
    ['takes what was left empty by right', { form: 'verein', grund: null, ort: 'X' }, true],
    ['refuses what nobody was asked', { ...gbr, fremd: 'x' }, false],
    ['refuses an unknown option', { ...gbr, form: 'ag' }, false],
    ['refuses an answer that is missing', { form: 'einzel' }, false],
    ['refuses an item without its answers', { ...gbr, partner: [{ nachname: 'A' }] }, false],
    ['refuses too few items', { ...gbr, partner: [] }, false],
  ])('%s', (_, answers, isValid) => expect(validate(answers)).toBe(isValid));
});

describe('Foreign shapes in a draft', () => {
  const strange = [
    null,
    5,
    'x',
    [],
    [null],
    [[1]],
    { partner: {} },
    { form: {} },
    { form: 'gbr', partner: 'x' },
  ];
  it.each(strange)('like %j end in no error', (stored) => {
    const answers = (typeof stored === 'object' && stored !== null ? stored : {}) as Answers; // what a draft may hold
    expect(isComplete(service, answers, context)).toBe(false);
    expect(review(service, answers, context).length).toBeLessThan(3);
  });
});

describe('What is computed', () => {
  const fees = sampleService(
    '  - { id: s, fields: [{ id: flaeche, type: integer, min: 0, max: 999, purpose: antrag }] }\n',
    'computed: { gebuehr: { type: money, is: flaeche * 0.125 }, frei: { type: boolean, is: flaeche = 0 } }\n',
  );

  it('stands with the answers that are sent, as its schema says', () => {
    const sent = relevantAnswers(fees, { flaeche: 3, ort: 'X' }, context);
    expect(sent).toEqual({ flaeche: 3, ort: 'X', gebuehr: 0.38, frei: false });
    const validate = new Ajv2020().compile(answersSchema(fees));
    expect(validate(sent)).toBe(true);
    expect(validate({ ...sent, gebuehr: '0.38' })).toBe(false);
  });

  it('is made anew, whatever was stored under its name', () => {
    expect(relevantAnswers(fees, { flaeche: 0, gebuehr: 99 }, context)).toEqual({
      flaeche: 0,
      gebuehr: 0,
      frei: true,
    });
  });

  it('is shown behind the answers, and left out while it is absent', () => {
    const shown = (flaeche: number | null) =>
      reviewComputed(fees, { flaeche }, context).map(({ computed: { id }, value }) => [id, value]);
    expect(shown(4)).toEqual([
      ['gebuehr', 0.5],
      ['frei', false],
    ]);
    expect(shown(null)).toEqual([['frei', false]]);
  });
});
