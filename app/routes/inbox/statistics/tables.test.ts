import { expect, it } from 'vitest';
import { wordsOf } from '../../../i18n/testing/sample-words.ts';
import type { CaseReport, Split } from '../../../usecases/statistics/model.ts';
import { describeCases } from './cases.server.ts';
import { rangeOf, sayDays, sayHalf, saySeconds } from './ranges.ts';

const words = wordsOf('de');

it.each([
  ['0-10', 'bis 10 Sekunden'],
  ['20-30', '20 bis 30 Sekunden'],
  ['30-60', '30 Sekunden bis 1 Minute'],
  ['180-300', '3 bis 5 Minuten'],
  ['1200-3600', '20 bis 60 Minuten'],
  ['3600-', 'mehr als 1 Stunde'],
])('the time %s is said as "%s"', (bucket, said) => {
  expect(saySeconds(words, rangeOf(bucket))).toBe(said);
});

it.each([
  ['0-1', 'bis 1 Tag'],
  ['3-7', '4 bis 7 Tage'],
  ['91-', 'mehr als 91 Tage'],
])('the days %s are said as "%s"', (bucket, said) => {
  expect(sayDays(words, rangeOf(bucket))).toBe(said);
});

it('where all lie in one bucket, that is said once', () => {
  const range = { above: 3, upTo: 7 };
  expect(sayHalf(words, { lower: range, median: range, upper: range }, sayDays)).toBe('4 bis 7 Tage');
});

const split = (...counts: readonly (number | null)[]): Split => ({
  total: 30,
  parts: counts.map((count, index) => ({ id: ['2026-12-28', '2027-01-04'][index] ?? '', count })),
});
const cases: CaseReport = {
  received: split(30, null),
  ended: { byWeek: split(), byState: split(), byDuration: split(), days: null },
  onTheWay: [{ id: 'waiting', count: null }],
};

it('a table says by week what came in, and what is protected; its bars say what is told', () => {
  const [received, ...others] = describeCases(words, cases);
  expect(received?.rows.map(({ cells }) => cells)).toEqual([
    ['KW 53, ab 28. Dezember 2026', '30'],
    ['KW 1, ab 4. Januar 2027', 'geschützt'],
    ['Zusammen', '30'],
  ]);
  expect(received?.chart?.bars).toEqual([{ label: 'KW 53', value: 30, text: '30' }]);
  expect(others.at(-1)?.rows).toEqual([{ id: 'waiting', cells: ['Wartet', 'geschützt'] }]);
});
