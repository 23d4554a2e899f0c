import { describe, expect, it } from 'vitest';
import { relevantAnswers } from './answers.ts';
import { firstOpenPlace, isComplete, nextPlace, openPlaces, previousPlace } from './journey.ts';
import type { Answers, Place } from './model.ts';
import { at, gbr, person, places, service, spell, two } from './testing/partnership.ts';
import { sampleContext as context, sampleService } from './testing/sample.ts';

describe('What is asked', () => {
  it.each<[string, Answers, readonly string[]]>([
    ['nobody has answered anything', {}, ['start', 'ende']],
    ['a step hangs on an answer', { form: 'verein' }, ['start', 'hinweis', 'ende']],
    ['a list needs its first item', { form: 'gbr' }, ['start', 'person 0', 'kinder 0', 'partner', 'ende']],
    [
      'there are items, and items inside them',
      { form: 'gbr', partner: [person('A', 5), { ...person('B', 95), kinder: [{ kind: 'K' }] }] },
      ['start', 'person 0', 'kinder 0', 'person 1', 'wohnung 1', 'kind 1 0', 'kinder 1', 'partner', 'ende'],
    ],
    ['a list may hold one item only', { form: 'verein', grund: 'x' }, ['start', 'hinweis', 'ende']],
  ])('when %s', (_, answers, expected) => expect(places(answers)).toEqual(expected));

  it('leaves out what hangs on an answer that is asked no more', () => {
    const changed: Answers = { ...gbr, form: 'einzel', grund: 'alt' };
    expect(relevantAnswers(service, changed, context)).toEqual({ form: 'einzel', ort: 'X' });
    expect(changed['partner']).toBe(two);
  });

  it('leaves out items beyond the maximum', () => {
    const four = { ...gbr, partner: [...two, person('C', 1), person('D', 1)] };
    expect(relevantAnswers(service, four, context)['partner']).toHaveLength(3);
  });
});

describe('Continue', () => {
  it.each<[string, Place, Answers, string]>([
    ['to the next page', at('start'), { form: 'einzel' }, 'ende'],
    ['into the first item', at('start'), { form: 'gbr' }, 'person 0'],
    ['to the next page of the item', at('person', 1), gbr, 'wohnung 1'],
    ['to the list inside the item', at('wohnung', 0), gbr, 'kinder 0'],
    ['from the last page of an item to the overview', at('kinder', 0), gbr, 'partner'],
    [
      'to another item that is not finished',
      at('kinder', 0),
      { ...gbr, partner: [two[0] ?? {}, { nachname: 'B' }] },
      'person 1',
    ],
    [
      'from an item inside to its overview',
      at('kind', 0, 0),
      { ...gbr, partner: [{ ...person('A', 100), kinder: [{ kind: 'K' }] }] },
      'kinder 0',
    ],
    ['from the overview behind the list', at('partner'), gbr, 'ende'],
    ['to the check page at the end', at('ende'), gbr, 'review'],
    ['to what is open, from a place that is not asked', at('person', 7), { form: 'gbr' }, 'person 0'],
  ])('leads %s', (_, place, answers, expected) => {
    expect(spell(nextPlace({ service, answers, context, place }))).toBe(expected);
  });
});

describe('Back', () => {
  it.each<[string, Place, Answers, string | null]>([
    ['nowhere from the first page', at('start'), gbr, null],
    ['to the page before', at('wohnung', 0), gbr, 'person 0'],
    ['out of the list from the first item while it is filled in', at('person', 0), { form: 'gbr' }, 'start'],
    ['to the overview from an item that is filled in', at('person', 0), gbr, 'partner'],
    ['to the overview from a further item', at('person', 1), gbr, 'partner'],
    ['to the overview from a new item', at('person', 2), gbr, 'partner'],
    ['out of the list from the overview', at('partner'), gbr, 'start'],
    ['from an overview inside to the item around it', at('kinder', 0), gbr, 'wohnung 0'],
    ['to the overview from behind the list', at('ende'), gbr, 'partner'],
    ['nowhere from a place that is not asked', at('person', 9), gbr, null],
  ])('leads %s', (_, place, answers, expected) => {
    expect(spell(previousPlace({ service, answers, context, place }))).toBe(expected);
  });
});

describe('Still open', () => {
  it.each<[string, Answers, readonly string[]]>([
    ['is everything at first', {}, ['start', 'ende']],
    ['is nothing at the end', gbr, []],
    [
      'is an item half filled in',
      { ...gbr, partner: [{ nachname: 'A', anteil: 100, kinder: [] }] },
      ['wohnung 0'],
    ],
    [
      'is a list nobody has been asked about',
      { ...gbr, partner: [{ nachname: 'A', anteil: 100, wohnort: 'O' }] },
      ['kinder 0'],
    ],
    ['is a list that breaks a rule', { ...gbr, partner: [person('A', 60)] }, ['partner']],
    ['is a page that breaks a rule', { form: 'verein', grund: 'x', ort: 'X' }, ['start']],
    [
      'is nothing for a warning that was confirmed',
      { ...gbr, partner: [person('A', 4), person('B', 96)] },
      [],
    ],
  ])('%s', (_, answers, expected) => {
    expect(places(answers, openPlaces)).toEqual(expected);
    expect(spell(firstOpenPlace(service, answers, context))).toBe(expected[0] ?? 'review');
    expect(isComplete(service, answers, context)).toBe(expected.length === 0);
  });

  it('is a choice whose option was taken away by an earlier answer', () => {
    const narrowing = sampleService(`  - { id: a, fields: [{ id: a, type: yesno, purpose: antrag }] }
  - { id: b, fields: [{ id: b, type: choice, options: [x, { id: y, when: a }], purpose: antrag }] }
`);
    expect(isComplete(narrowing, { a: true, b: 'y', ort: 'X' }, context)).toBe(true);
    expect(openPlaces(narrowing, { a: false, b: 'y', ort: 'X' }, context)).toEqual([at('b')]);
  });
});
