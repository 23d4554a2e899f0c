import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeHandling } from './handling.ts';

const words = wordsOf('de');
const [urgent, old] = [
  { id: '1', name: 'Eilig' },
  { id: '2', name: 'Alt' },
];
const anna = { id: 'a', name: 'Anna' };
const facts = { colleagues: [anna], assignee: 'a', isFinal: false, labels: [urgent, old], marked: [urgent] };

describe('on the page of a case', () => {
  it('whoever is in charge is chosen already, and only labels are offered that it does not bear', () => {
    const { assign, labels } = describeHandling(words, facts);
    expect(assign?.select.value).toBe('a');
    expect(labels?.marked).toEqual([urgent]);
    expect(labels?.add?.select.options).toEqual([{ value: '2', label: 'Alt' }]);
  });

  it('nobody is put in charge of what is finished', () => {
    expect(describeHandling(words, { ...facts, isFinal: true }).assign).toBeNull();
  });

  it('nothing is offered where there is nothing', () => {
    expect(describeHandling(words, { ...facts, marked: [urgent, old] }).labels?.add).toBeNull();
    expect(describeHandling(words, { ...facts, labels: [] }).labels).toBeNull();
  });
});
