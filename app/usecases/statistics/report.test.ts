import { expect, it } from 'vitest';
import type { Counted, FormTally } from '../ports.ts';
import { plotService } from '../testing/plot-service.ts';
import type { FormReport } from './model.ts';
import { LEAST } from './protect.ts';
import { reportForms } from './report-form.ts';
import { wayOfForm } from './way-of-form.ts';

const service = plotService();
/** Two pages, the check page, and what is declared there. */
const small = { ...service, steps: service.steps.filter(({ kind }) => kind === 'page') };
const base = { month: '2026-10', service: 'plot', version: '1.0.0', step: '', detail: '' } as const;

/** Sums of a month in which so many stopped at each of the first steps, none at those behind them, and so many sent. */
function talliesOf(stops: readonly number[], filed: number, of = service): readonly Counted<FormTally>[] {
  const way = wayOfForm(of);
  const after = (index: number) => stops.slice(index).reduce((total, count) => total + count, filed);
  const reached = way.map(
    (step, index) => ({ ...base, kind: 'reached', step, count: after(index) }) as const,
  );
  return [...reached, { ...base, kind: 'filed', detail: 'de', count: filed }];
}

const report = (tallies: readonly Counted<FormTally>[], services = [service]) =>
  reportForms(tallies, { services, languages: ['de', 'en'] });

function told(stops: readonly number[], filed: number, of = service): FormReport {
  const [form] = report(talliesOf(stops, filed, of), [of]);
  if (!form) throw new Error('The newest version is always shown.');
  return form;
}

/** All lists of so many numbers with a sum up to `most`. */
function allLists(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const firsts = Array.from({ length: most + 1 }, (_, first) => first);
  return firsts.flatMap((first) => allLists(length - 1, most - first).map((rest) => [first, ...rest]));
}

it('of no step can be told how many stopped there when it is not said, and neither who sent', () => {
  const months = allLists(4, 14).map(([filed = 0, ...stops]) => ({ filed, stops }));
  const looks = new Map<string, { readonly form: FormReport; readonly months: (typeof months)[number][] }>();
  for (const month of months) {
    const form = told(month.stops, month.filed, small);
    const key = JSON.stringify([form.filed, form.steps.map(({ reached, left }) => [reached, left])]);
    const alike = looks.get(key) ?? { form, months: [] };
    alike.months.push(month);
    looks.set(key, alike);
  }
  const least = [...looks.values()].flatMap(({ form, months: alike }) => {
    // Of the largest months not all that look alike were tried.
    if (alike.some(({ filed }) => filed > 10)) return [];
    const left = form.steps.map(
      (step, index) => [step.left, alike.map(({ stops }) => stops[index])] as const,
    );
    const numbers = [[form.filed, alike.map(({ filed }) => filed)] as const, ...left];
    return numbers.flatMap(([said, values]) => (said === null ? [new Set(values).size] : []));
  });
  expect(least.length).toBeGreaterThan(100);
  expect(Math.min(...least)).toBe(LEAST);
});

it('a month with enough drafts is told step by step', () => {
  const { begun, steps, filed } = told([30, 0, 2, 8, 10], 57);
  expect([begun, filed]).toEqual([107, 57]);
  expect(steps.slice(0, 6).map(({ reached, left }) => [reached, left])).toEqual([
    [107, 30],
    [77, null],
    [null, null],
    [null, null],
    [67, null],
    [null, null],
  ]);
});

it('what was wrong is told from five on, the most frequent first', () => {
  const issue = (detail: string, count: number) =>
    ({ ...base, kind: 'issue', step: 'person', detail, count }) as const;
  const [form] = report([issue('name required', 5), issue('bezirk too-long', 4), issue('name rule:lang', 9)]);
  expect(form?.issues).toEqual([
    { step: 'person', field: 'name', code: 'rule', rule: 'lang', count: 9 },
    { step: 'person', field: 'name', code: 'required', rule: null, count: 5 },
  ]);
});

it('the time at a step is told in quarters, of twenty and more', () => {
  const time = (detail: string, count: number) =>
    ({ ...base, kind: 'time', step: 'person', detail, count }) as const;
  const of = (...times: readonly Counted<FormTally>[]) => report(times)[0]?.steps[0]?.seconds;
  expect(of(time('0-10', 19))).toBeNull();
  expect(of(time('0-10', 5), time('30-60', 10), time('3600-', 5))).toEqual({
    lower: { above: 0, upTo: 10 },
    median: { above: 30, upTo: 60 },
    upper: { above: 30, upTo: 60 },
  });
});

it('versions are told apart only where neither tells of the other what is protected', () => {
  const next = { ...service, version: '2.0.0' };
  const both = (count: number) => [
    ...talliesOf([20], 30),
    ...talliesOf([20], count).map((tally) => ({ ...tally, version: '2.0.0' })),
  ];
  expect(report(both(9), [next, service]).map(({ version, filed }) => [version, filed])).toEqual([
    ['2.0.0', 9],
    ['1.0.0', 30],
  ]);
  expect(report(both(2), [next, service])).toEqual([]);
  expect(report(talliesOf([20], 30), [next, service]).map(({ version }) => version)).toEqual(['1.0.0']);
});
