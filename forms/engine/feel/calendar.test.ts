import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToDate,
  dayNumber,
  daysInMonth,
  formatDay,
  monthsBetween,
  parseDate,
  parseDuration,
} from './calendar.ts';

const DAY = 86_400_000;
const parts = (day: number) => {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
};
const anyDay = fc.integer({ min: -354_285, max: 2_932_896 });

describe('Days', () => {
  it('are counted and written as everybody does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = new Date(day * DAY).toISOString();
        expect(formatDay(day)).toBe(iso.slice(0, 10));
        expect(dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))).toBe(
          day,
        );
      }),
    );
  });

  it('end with their month', () => {
    const lengths = Array.from({ length: 12 }, (_, month) => daysInMonth(2026, month + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2000, 1900, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
  });

  it('are moved by months and back by as many', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1200 }), (day, amount) => {
        const start = { is: 'date', from: day, to: day } as const;
        const moved = addToDate(start, { is: 'months duration', amount });
        const isBeyond = parts(day).year * 12 + parts(day).month - 1 + amount >= 120_000;
        expect(moved === null).toBe(isBeyond);
        if (!moved) return;
        expect(monthsBetween(day, moved.from + 3)).toBeGreaterThanOrEqual(amount);
        expect(moved.from).toBeGreaterThanOrEqual(day);
      }),
    );
  });
});

it.each(['', '1980-13', '1980-00-01', '1980-02-30', '80', '1980-1-1', '1980-01-01T00:00', ' 1980'])(
  '%j is no date',
  (text) => expect(parseDate(text)).toBeNull(),
);

it.each(['', 'P', 'PT', 'P1Y2D', '1Y', 'P-1D', 'P1.5D', 'P1M30M', 'P99999999999999999Y'])(
  '%j is no duration',
  (text) => expect(parseDuration(text)).toBeNull(),
);
