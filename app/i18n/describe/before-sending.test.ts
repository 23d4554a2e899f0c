import { expect, it } from 'vitest';
import { wordsOf } from '../testing/sample-words.ts';
import { describeBeforeSending } from './before-sending.ts';

const agency = { name: 'Bauamt' };
const getsIt = 'Wenn Sie absenden, gehen Ihre Angaben an: Bauamt.';
const canGoBack = 'Sie können den Antrag zurückziehen, bis die Behörde entschieden hat.';

it.each([
  ['until-decision', agency, [getsIt, canGoBack]],
  ['until-decision', null, [canGoBack]],
  ['none', agency, [getsIt]],
] as const)('says before sending what can be taken back until when: %s', (withdrawal, to, lines) => {
  expect(describeBeforeSending(wordsOf('de'), { withdrawal, agency: to }).lines).toEqual(lines);
});
