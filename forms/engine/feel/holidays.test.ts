import { describe, expect, it } from 'vitest';
import { formatDay, parseDate } from './calendar.ts';
import { landOf, LANDS, workdayAfter, type Land } from './holidays.ts';

const dayOf = (text: string) => parseDate(text)?.from ?? NaN;
const after = (text: string, count: number, land: Land) => formatDay(workdayAfter(dayOf(text), count, land));

/** Monday to Friday, and no working day in the Land. */
function holidaysIn(year: number, land: Land): readonly string[] {
  const days: string[] = [];
  for (let day = dayOf(`${String(year)}-01-01`); day <= dayOf(`${String(year)}-12-31`); day++) {
    const isWeekend = [0, 6].includes(new Date(day * 86_400_000).getUTCDay());
    if (!isWeekend && workdayAfter(day, 0, land) !== day) days.push(formatDay(day).slice(5));
  }
  return days;
}

describe('Public holidays on weekdays', () => {
  const EASTER_2026 = ['04-03', '04-06', '05-01', '05-14', '05-25'];
  it.each<[Land, number, readonly string[]]>([
    ['NI', 2026, ['01-01', ...EASTER_2026, '12-25']],
    ['BY', 2026, ['01-01', '01-06', ...EASTER_2026, '06-04', '12-25']],
    ['SN', 2026, ['01-01', ...EASTER_2026, '11-18', '12-25']],
    ['TH', 2027, ['01-01', '03-26', '03-29', '05-06', '05-17', '09-20']],
    [
      'SL',
      2025,
      ['01-01', '04-18', '04-21', '05-01', '05-29', '06-09', '06-19', '08-15', '10-03', '12-25', '12-26'],
    ],
    ['BE', 2025, ['01-01', '04-18', '04-21', '05-01', '05-08', '05-29', '06-09', '10-03', '12-25', '12-26']],
    ['HH', 2017, ['04-14', '04-17', '05-01', '05-25', '06-05', '10-03', '10-31', '12-25', '12-26']],
    ['HH', 2016, ['01-01', '03-25', '03-28', '05-05', '05-16', '10-03', '12-26']],
    ['MV', 2023, ['03-08', '04-07', '04-10', '05-01', '05-18', '05-29', '10-03', '10-31', '12-25', '12-26']],
    ['BE', 2028, ['03-08', '04-14', '04-17', '05-01', '05-25', '06-05', '10-03', '12-25', '12-26']],
  ])('of %s in %i', (land, year, expected) => expect(holidaysIn(year, land)).toEqual(expected));

  it('leave each Land between nine and fourteen in its law, wherever they fall', () => {
    for (const land of LANDS)
      expect(
        new Set([2024, 2025, 2026, 2027].flatMap((year) => holidaysIn(year, land))).size,
      ).toBeGreaterThan(8);
  });
});

it.each<[string, number, Land, string]>([
  ['2026-04-02', 1, 'NI', '2026-04-07'],
  ['2026-11-20', 1, 'NI', '2026-11-23'],
  ['2026-11-17', 1, 'SN', '2026-11-19'],
  ['2026-11-17', 1, 'NI', '2026-11-18'],
  ['2026-11-20', 0, 'NI', '2026-11-20'],
  ['2026-11-21', 0, 'NI', '2026-11-23'],
  ['2026-12-31', 3, 'BY', '2027-01-07'],
])('%s and %i working days in %s are %s', (from, count, land, expected) =>
  expect(after(from, count, land)).toBe(expected),
);

it.each([
  ['BY', 'BY'],
  ['09162000', 'BY'],
  ['16', 'TH'],
  ['01', 'SH'],
  ['17000000', null],
  ['00', null],
  ['by', null],
  ['', null],
])('%j names %j', (text, land) => expect(landOf(text)).toBe(land));
