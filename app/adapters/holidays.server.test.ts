import { expect, it } from 'vitest';
import { workdays } from './holidays.server.ts';

it.each([
  ['SN', '2026-11-18', false, 'Buß- und Bettag is one in Saxony'],
  ['BE', '2026-11-18', true, 'but not in Berlin'],
  ['BE', '2026-03-08', false, 'a Sunday'],
  ['BE', '2026-03-07', false, 'a Saturday'],
  ['BE', '2027-03-08', false, 'the Women’s Day in Berlin'],
  ['BUND', '2026-10-03', false, 'the Day of German Unity everywhere'],
  ['BUND', '2026-06-04', true, 'Corpus Christi, where no Land is known'],
  ['BY', '2026-06-04', false, 'Corpus Christi in Bavaria'],
  ['BE', '2026-11-19', true, 'a Thursday'],
] as const)('in %s the %s is a working day: %s (%s)', (...[land, day, expected]) => {
  expect(workdays.isWorkday(land, day)).toBe(expected);
});
