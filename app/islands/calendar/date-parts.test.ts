// @vitest-environment happy-dom
import { CalendarDate } from '@internationalized/date';
import { beforeEach, describe, expect, test } from 'vitest';
import { readDate, writeDate } from './date-parts.ts';

function host(day = '', month = '', year = ''): HTMLElement {
  const values = { day, month, year };
  for (const [part, value] of Object.entries(values)) {
    const input = document.createElement('input');
    Object.assign(input, { name: `beginn.${part}`, value });
    document.body.append(input);
  }
  return document.body;
}

describe('The calendar opens at what was written', () => {
  beforeEach(() => document.body.replaceChildren());

  test.each([
    ['31', '3', '1980', 'de-DE', '1980-03-31'],
    [' 31. ', '03', '1980', 'de-DE', '1980-03-31'],
    ['1', 'März', '2027', 'de-DE', '2027-03-01'],
    ['1', 'dez.', '2027', 'de-DE', '2027-12-01'],
    ['1', 'May', '2027', 'en-GB', '2027-05-01'],
  ])('%s %s %s', (day, month, year, locale, iso) => {
    expect(readDate(host(day, month, year), locale)?.toString()).toBe(iso);
  });

  test.each([
    ['', '', ''],
    ['31', '4', '2027'],
    ['1', '13', '2027'],
    ['1', 'Foo', '2027'],
    ['1', 'J', '2027'],
    ['1', '3', '27'],
  ])('but not at a guess: %s %s %s', (day, month, year) => {
    expect(readDate(host(day, month, year), 'de-DE')).toBeNull();
  });

  test('and writes the chosen day without leading zeros', () => {
    const fields = host('x', 'y', 'z');
    writeDate(fields, new CalendarDate(2027, 4, 1));
    expect(Array.from(fields.querySelectorAll('input'), ({ value }) => value)).toEqual(['1', '4', '2027']);
  });
});
