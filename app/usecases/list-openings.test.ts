import { expect, it } from 'vitest';
import { listOpenings } from './list-openings.ts';
import type { CaseOpening, Ports } from './ports.ts';

const by = { role: 'caseworker', office: 'Gartenamt', isConsulted: false } as const;
const opened = (...at: readonly string[]): readonly CaseOpening[] => at.map((each) => ({ at: each, ...by }));

it('people see when each role of an office had their case open for the first time on a day of Germany', async () => {
  const openings = opened(
    '2030-05-02T21:59:00.000Z',
    '2030-05-02T22:01:00.000Z',
    '2030-05-03T08:00:00.000Z',
    '2030-05-03T22:00:00.000Z',
  );
  // Nothing else of the audit is asked.
  const audit = { openings: () => Promise.resolve(openings) } as unknown as Ports['audit'];
  expect(await listOpenings({ audit }, 'A')).toEqual([openings[0], openings[1], openings[3]]);
});
