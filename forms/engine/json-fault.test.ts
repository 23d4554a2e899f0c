import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

/** The `^` stands before the place that is named. */
it.each([
  ['{"a": 1^'],
  ['{"a": 1 ^"b": 2}'],
  ['{"a": [1, 2^}'],
  ['{"a": 1, ^}'],
  ['[1, ^]'],
  ['{^a: 1}'],
  ["{^'a': 1}"],
  ['{"a" ^1}'],
  ['{"a": ^"x\ny"}'],
  ['{"a": ^01}'],
  ['{"a": ^nul}'],
  ['{"a": ^// note\n1}'],
  ['{} ^{}'],
  ['^'],
  ['^“a”'],
])('%j is no JSON from there on', (marked) => {
  expect(findJsonFault(marked.replace('^', ''))).toBe(marked.indexOf('^'));
});

describe('A text', () => {
  it('that is JSON has no fault', () => {
    fc.assert(
      fc.property(fc.json(), (text) => findJsonFault(text) === null),
      { seed: 3 },
    );
  });

  it('with a stray sign has its fault there, or where the string or number around it begins', () => {
    const isFound = (text: string, place: number) => {
      const at = place % (text.length + 1);
      const fault = findJsonFault(`${text.slice(0, at)}\u0001${text.slice(at)}`) ?? at + 1;
      return fault <= at && /^("[^]*|[-+.\w]*)$/.test(text.slice(fault, at));
    };
    fc.assert(fc.property(fc.json(), fc.nat(), isFound), { seed: 3 });
  });
});
