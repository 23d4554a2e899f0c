import { expect, it } from 'vitest';
import { remedyUntil } from './remedy.ts';

const isWorkday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

it.each([
  ['a month after the fourth day', '2026-11-02', '2026-12-07', 'the 6th is a Sunday'],
  ['with the last day of a shorter month', '2027-01-27', '2027-03-01', 'February ends on a Sunday'],
  ['also where it was notified on a Sunday', '2026-11-04', '2026-12-08', 'the 8th is a Tuesday'],
  ['over the turn of the year', '2026-12-18', '2027-01-22', 'a Friday'],
])('a remedy can be sought %s', (_, decidedOn, until) => {
  expect(remedyUntil(decidedOn, isWorkday)).toBe(until);
});
