import { expect, it } from 'vitest';
import { wordsOf } from '../testing/sample-words.ts';
import { describeErasedAfter } from './erased-after.ts';

it.each([
  ['closed', '2. Juli 2027'],
  ['waiting', null],
] as const)('a case that is %s is erased after this day in Germany: %s', (state, day) => {
  const kept = { state, deleteAfter: '2027-07-01T22:05:00.000Z' };
  expect(describeErasedAfter(wordsOf('de'), kept)).toBe(day);
});
