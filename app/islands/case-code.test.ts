import { expect, test } from 'vitest';
import { caseCodeIn } from './case-code.ts';

test('the code of a confirmation is number and code', () => {
  expect(caseCodeIn('#S7K3-M9QP-XH42.ABCDEFGH23456789ABCDEFGH2345')).toEqual({
    reference: 'S7K3-M9QP-XH42',
    code: 'ABCDEFGH23456789ABCDEFGH2345',
  });
});

test('the code of a receipt that was checked is the number alone', () => {
  expect(caseCodeIn('#S7K3-M9QP-XH42')).toEqual({ reference: 'S7K3-M9QP-XH42' });
});

test.each([
  '',
  '#inhalt',
  '#fehler',
  '#S7K3-M9QP',
  '#S7K3-M9QP-XH42.',
  '#S7K3-M9QP-XH42.kurz',
  '#S7K3-M9QP-XH42."><b>',
])('%j is none', (fragment) => {
  expect(caseCodeIn(fragment)).toBeNull();
});
