import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseTally } from '../ports.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { showStatistics } from './show-statistics.ts';

const counter = openCounter();
const LENA = { ...ANNA, role: 'lead' } as const;
const WEEK = { agency: 'gartenamt', service: 'plot', week: '2030-04-01' } as const;
const tally = (kind: CaseTally['kind'], detail: string, count: number, week: string = WEEK.week) => ({
  ...WEEK,
  week,
  kind,
  detail,
  count,
});

beforeAll(async () => {
  const cases = [
    tally('received', '', 7),
    tally('received', '', 3, '2030-04-08'),
    tally('received', '', 9, '2030-04-22'),
    tally('state', 'granted', 12),
    tally('state', 'refused', 2),
    tally('state', 'closed', 6, '2030-04-22'),
    tally('state', 'waiting', 4),
    tally('state', 'in-progress', 21),
    tally('duration', '1-3', 14),
    tally('duration', '14-28', 6, '2030-04-22'),
    // Neither of this month nor of this agency.
    tally('received', '', 50, '2030-04-29'),
    { ...tally('received', '', 50), agency: 'elsewhere' },
  ];
  await counter.ports.tallies.add({ forms: [], cases });
  // The counter's clock stands in May: April has been over for a week by now.
  counter.wait(5);
});

const show = (wish: Partial<Parameters<typeof showStatistics>[1]> = {}) =>
  showStatistics(counter.ports, { member: LENA, service: '', month: '', languages: ['de'], ...wish });

describe('the statistics of an agency', () => {
  it('are for its lead', async () => {
    expect(await show({ member: ANNA })).toBeNull();
    expect((await show())?.services).toEqual(['plot']);
  });

  it('are of whole months, each shown when nothing changes any more', async () => {
    const shown = await show();
    expect(shown?.months.slice(0, 2)).toEqual(['2030-04', '2030-03']);
    expect(shown?.report).toMatchObject({ month: '2030-04', from: '2030-04-01', to: '2030-04-28' });
    expect((await show({ month: '2030-05' }))?.report?.month).toBe('2030-04');
  });

  it('tell of the cases what protects everybody', async () => {
    const report = (await show())?.report;
    const counts = (split: { readonly parts: readonly { readonly count: number | null }[] } | undefined) =>
      split?.parts.map(({ count }) => count);
    expect(report?.cases.received.total).toBe(19);
    expect(counts(report?.cases.received)).toEqual([7, null, null, null]);
    expect(report?.cases.ended.byState).toMatchObject({ total: 20 });
    expect(counts(report?.cases.ended.byState)).toEqual([12, null, null, null]);
    expect(counts(report?.cases.ended.byWeek)).toEqual([14, null, null, null]);
    expect(report?.cases.ended.days?.median).toEqual({ above: 1, upTo: 3 });
    expect(report?.cases.onTheWay).toEqual([
      { id: 'in-progress', count: 21 },
      { id: 'waiting', count: null },
    ]);
  });

  it('of a month of which nothing was counted say nothing', async () => {
    const report = (await show({ month: '2029-12' }))?.report;
    expect(report?.cases.received.total).toBeNull();
    expect(report?.forms).toMatchObject([{ version: '1.0.0', begun: null, filed: null, issues: [] }]);
  });
});
