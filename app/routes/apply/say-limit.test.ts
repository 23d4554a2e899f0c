import { expect, test } from 'vitest';
import { sayLimit } from './way.server.ts';

type Visit = Parameters<typeof sayLimit>[0]['visit'];

test('what a draft of short life says of its end leads to where the same draft is prolonged', () => {
  const said: unknown[] = [];
  // Only what is said of the end is looked at.
  const entry = { visit: { endsAfter: (limit: unknown) => said.push(limit) } as unknown as Visit };
  const form = { language: 'de', service: 'car' } as const;
  const base = '/de/submission/A/corrections';
  const limit = { seconds: 1800, left: 60 };
  sayLimit(entry, form, null);
  sayLimit(entry, form, limit);
  sayLimit(entry, { ...form, base }, limit);
  expect(said).toEqual([
    { ...limit, kind: 'draft', url: '/de/apply/car/stay' },
    { ...limit, kind: 'correction', url: `${base}/stay` },
  ]);
});
