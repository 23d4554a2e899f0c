import { expect, it } from 'vitest';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const form = {
  service: 'plot',
  month: '2026-10',
  version: '1.0.0',
  kind: 'reached',
  step: 'person',
  detail: '',
} as const;
const received = {
  agency: 'here',
  service: 'plot',
  week: '2026-10-05',
  kind: 'received',
  detail: '',
} as const;
const weeks = { agency: 'here', service: 'plot', from: '2026-09-28', to: '2026-10-26' };

it('sums grow, whoever adds to them at the same moment', async () => {
  const { tallies } = database.stores;
  const add = (count: number) =>
    tallies.add({
      forms: [
        { ...form, count },
        { ...form, step: 'end', count },
      ],
      cases: [{ ...received, count }],
    });
  await Promise.all([1, 2, 3, 4].map(add));
  expect(await tallies.ofForm(form)).toEqual(
    expect.arrayContaining([
      { ...form, count: 10 },
      { ...form, step: 'end', count: 10 },
    ]),
  );
  expect(await tallies.ofCases(weeks)).toEqual([{ ...received, count: 10 }]);
});

it('only what is older than wanted goes', async () => {
  const { tallies } = database.stores;
  const cases = ['2026-09-21', '2026-09-28'].map((week) => ({ ...received, service: 'car', week, count: 1 }));
  const forms = ['2026-09', '2026-10'].map((month) => ({ ...form, service: 'car', month, count: 1 }));
  await tallies.add({ forms, cases });
  await tallies.removeBefore({ month: '2026-10', week: '2026-09-28' });
  const kept = await tallies.ofCases({ ...weeks, service: 'car', from: '2026-01-05' });
  expect(kept.map(({ week }) => week)).toEqual(['2026-09-28']);
  expect(await tallies.ofForm({ service: 'car', month: '2026-09' })).toEqual([]);
  expect(await tallies.ofForm({ service: 'car', month: '2026-10' })).toHaveLength(1);
});
