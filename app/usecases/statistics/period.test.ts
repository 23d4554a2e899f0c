import { describe, expect, it } from 'vitest';
import { daysOf, isOpen, monthOf, monthsBefore, shownMonths, weekOf, weeksOf } from './period.ts';

it.each([
  ['2026-11-22', '2026-11-16', '2026-11'],
  // A Thursday decides: the first days of a month may belong to the one before.
  ['2026-11-01', '2026-10-26', '2026-10'],
  ['2026-12-31', '2026-12-28', '2026-12'],
  ['2027-01-03', '2026-12-28', '2026-12'],
  ['2024-12-30', '2024-12-30', '2025-01'],
])('%s is in the week of %s and the month %s', (day, week, month) => {
  expect([weekOf(day), monthOf(day)]).toEqual([week, month]);
});

it('a month is made of whole weeks', () => {
  expect(weeksOf('2026-10')).toEqual(['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']);
  expect(daysOf('2026-10')).toEqual({ first: '2026-09-28', last: '2026-11-01' });
});

it('every week of twelve years lies in one month, and no two months share one', () => {
  const months = Array.from({ length: 144 }, (_, count) => monthsBefore('2033-12', count)).reverse();
  const weeks = months.flatMap(weeksOf);
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks.length).toBe(
    Math.round((Date.parse(weeks.at(-1) ?? '') - Date.parse(weeks[0] ?? '')) / 604_800_000) + 1,
  );
});

describe('a month', () => {
  it('takes what goes on with its drafts for a week after its end', () => {
    expect([isOpen('2026-10', '2026-11-08'), isOpen('2026-10', '2026-11-09')]).toEqual([true, false]);
  });

  it.each([
    ['2026-11-08', ['2026-09', '2026-08']],
    ['2026-11-09', ['2026-10', '2026-09']],
    ['2026-11-30', ['2026-10', '2026-09']],
  ])('is shown on %s only when nothing changes any more', (today, months) => {
    expect(shownMonths(today, 2)).toEqual(months);
  });
});
