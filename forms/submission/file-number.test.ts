import { describe, expect, it, test } from 'vitest';
import { fileNumberIn, readFileNumber } from './file-number.ts';

describe("The office's own number of a case", () => {
  it.each([
    ['63-2030/0815', '63-2030/0815'],
    ['  Az.  63 \n 2030 ', 'Az. 63 2030'],
  ])('is %j read as %j', (typed, fileNumber) =>
    expect(readFileNumber(typed)).toEqual({ fileNumber, fault: null }),
  );

  it.each([
    ['   ', 'missing'],
    ['1'.repeat(61), 'too-long'],
    ['63\u202E0815', 'hidden-character'],
  ])('is not %j', (typed, fault) => expect(readFileNumber(typed)).toEqual({ fileNumber: null, fault }));
});

test('the newest number counts', () => {
  const named = (fileNumber: string) => ({ kind: 'file-number', body: { fileNumber } }) as const;
  expect(fileNumberIn([{ kind: 'note', body: { text: '' } }])).toBeNull();
  expect(fileNumberIn([named('1'), { kind: 'note', body: { text: '' } }, named('2')])).toBe('2');
});
