import { expect, test } from 'vitest';
import { checkExpression } from './check.ts';
import { evaluate } from './evaluate.ts';
import type { Type } from './model.ts';

const clock = { today: '2026-11-21', now: '2026-11-21T10:30:00' };
const names = {
  art: { type: { is: 'string', options: ['rot', 'blau'] }, path: ['art'] },
  geburtsdatum: { type: { is: 'partial date' }, path: ['geburtsdatum'] },
} as const;
const surroundings = { names, later: new Set<string>(), outer: null };
const wanted: readonly Type['is'][] = ['boolean', 'date', 'days duration'];

function resultOf(source: string): unknown {
  const checked = checkExpression(source, surroundings, wanted);
  return checked.ok
    ? evaluate(checked.expression.tree, { scope: { values: {}, outer: null }, clock })
    : checked.problem;
}

test.each([
  ['now() > @"2026-11-21T10:29:59"', true],
  ['now() < date and time("2026-11-21T10:30:00")', false],
  ['now() between @"2026-11-21T00:00:00" and date and time("2026-11-22")', true],
  ['now() - @"2026-11-20T10:00:30"', { is: 'days duration', amount: 88_170 }],
  ['date(now()) = today()', true],
  ['date(@"1969-12-31T23:59:59") = @"1969-12-31"', true],
  ['date(@"2026-01-31") = @"2026-01-31"', true],
  ['@"2026-01-31T10:00:00" + @"P1M" = @"2026-02-28T10:00:00"', true],
  ['@"PT30M" + now() = @"2026-11-21T11:00:00"', true],
  ['now() - @"PT11H" = @"2026-11-20T23:30:00"', true],
  ['@"9999-12-31T23:59:59" + @"PT1S" = null', true],
  ['max(now(), @"2027-01-01T00:00:00") = @"2027-01-01T00:00:00"', true],
])('%s comes to %s', (source, expected) => expect(resultOf(source)).toEqual(expected));

test.each([
  ['now() > today()', 'expression-not-comparable', 8, { left: 'date and time', right: 'date' }],
  ['@"2026-01-31T24:00:00"', 'bad-literal', 0, { text: '@"2026-01-31T24:00:00"' }],
  ['@"2026-02-30T10:00:00"', 'bad-literal', 0, { text: '@"2026-02-30T10:00:00"' }],
  ['@"2026-01-31T10:00:00Z"', 'bad-literal', 0, { text: '@"2026-01-31T10:00:00Z"' }],
  ['date("2026-01-31T10:00:00")', 'bad-literal', 0, { text: 'date("2026-01-31T10:00:00")' }],
  ['art > "blau"', 'options-unordered', 6, {}],
  ['art in ["blau".."rot"]', 'options-unordered', 8, {}],
  [
    'years and months duration(geburtsdatum, today())',
    'expression-type',
    26,
    { wanted: 'date', found: 'partial date' },
  ],
])('of %s an author is told %s', (source, code, from, params) => {
  expect(resultOf(source)).toEqual({ code, from, params });
});
