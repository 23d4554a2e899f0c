import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDayOf,
  formatEnd,
  formatInstant,
  formatList,
  formatBareNumber,
  formatNumber,
  formatSize,
  groupsOfFour,
} from './format.ts';

describe('People read dates, numbers and sizes as they write them', () => {
  test.each([
    ['1980-03-31', '31. März 1980', '31 March 1980'],
    ['1980-03', 'März 1980', 'March 1980'],
    ['1980', '1980', '1980'],
  ])('the date %s', (iso, german, english) => {
    expect(formatDate('de', iso)).toBe(german);
    expect(formatDate('en', iso)).toBe(english);
  });

  test.each([
    [0, '0 Byte'],
    [999, '999 Byte'],
    [2_516_582, '2,4 MB'],
    [1024, '1 KB'],
    [52_428_800, '50 MB'],
    [3 * 1024 ** 4, '3.072 GB'],
  ])('the size of %i bytes', (bytes, written) => {
    expect(formatSize('de', bytes)).toBe(written);
  });

  test('the moment is said in German local time, also in summer', () => {
    expect(formatInstant('de', new Date('2027-07-01T22:05:00Z'))).toBe('2. Juli 2027 um 00:05');
    expect(formatInstant('en', new Date('2027-01-01T22:05:00Z'))).toBe('1 January 2027 at 23:05');
  });

  test('the day of a moment is that of Germany, also late in the evening', () => {
    expect(formatDayOf('de', new Date('2027-07-01T22:05:00Z'))).toBe('2. Juli 2027');
    expect(formatDayOf('en', new Date('2027-01-01T22:05:00Z'))).toBe('1 January 2027');
  });

  test.each([
    ['P30D', '2. Januar 2027'],
    ['PT30M', '2. Januar 2027 um 14:05'],
  ])('the end of a life of %s', (keep, written) => {
    expect(formatEnd('de', { expiresAt: '2027-01-02T13:05:00.000Z', keep })).toBe(written);
  });

  test('thousands are separated', () => {
    expect(formatNumber('de', 1234)).toBe('1.234');
    expect(formatNumber('en', 1234)).toBe('1,234');
    expect([1900, 12_000, 0.5].map((number) => formatBareNumber('de', number))).toEqual([
      '1900',
      '12.000',
      '0,5',
    ]);
  });

  test('lists end with "and"', () => {
    expect(formatList('de', ['A', 'B', 'C'])).toBe('A, B und C');
  });

  test.each([
    ['7K3M9QPX', ['7K3M', '9QPX']],
    ['7k3m-9q px h', ['7k3m', '9qpx', 'h']],
    ['', []],
  ])('the code %s stands in groups of four', (code, groups) => {
    expect(groupsOfFour(code)).toEqual(groups);
  });
});
