import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tallies } from '../usecases/ports.ts';
import { keepTallySheet, openTallySheet } from './tally-sheet.server.ts';

const reached = {
  month: '2026-10',
  service: 'plot',
  version: '1.0.0',
  kind: 'reached',
  step: 'person',
  detail: '',
} as const;
const received = {
  week: '2026-10-05',
  agency: 'gartenamt',
  service: 'plot',
  kind: 'received',
  detail: '',
} as const;

type Stored = Parameters<Tallies['add']>[0];
let stored: Stored[];
let isBroken: boolean;

function openSheet() {
  return openTallySheet((counted) => {
    if (isBroken) return Promise.reject(new Error('planted'));
    stored.push(counted);
    return Promise.resolve();
  });
}

beforeEach(() => {
  stored = [];
  isBroken = false;
});
afterEach(() => {
  vi.useRealTimers();
});

it('what is the same is one sum', async () => {
  const sheet = openSheet();
  sheet.countForm([reached, reached]);
  sheet.countCase([received]);
  sheet.countForm([reached]);
  await sheet.flush();
  expect(stored).toEqual([{ forms: [{ ...reached, count: 3 }], cases: [{ ...received, count: 1 }] }]);
});

it('what was stored is not stored again, and nothing asks for nothing', async () => {
  const sheet = openSheet();
  sheet.countForm([reached]);
  await sheet.flush();
  await sheet.flush();
  expect(stored).toHaveLength(1);
});

it('what one person does again and again counts once', async () => {
  const sheet = openSheet();
  for (const draft of ['one', 'one', 'two']) sheet.countFormOnce(draft, [{ ...reached, kind: 'issue' }]);
  await sheet.flush();
  expect(stored).toMatchObject([{ forms: [{ count: 2 }] }]);
  expect(JSON.stringify(stored)).not.toContain('two');
});

it('what could not be stored is kept for the next time', async () => {
  const sheet = openSheet();
  sheet.countForm([reached]);
  isBroken = true;
  await expect(sheet.flush()).rejects.toThrow('planted');
  sheet.countForm([reached]);
  isBroken = false;
  await sheet.flush();
  expect(stored).toMatchObject([{ forms: [{ count: 2 }] }]);
});

it('a sheet is stored every ten minutes and at the end, and a failure is told to nobody but the operator', async () => {
  vi.useFakeTimers();
  const sheet = openSheet();
  const told: unknown[] = [];
  const end = keepTallySheet(sheet.flush, (error) => told.push(error));
  sheet.countForm([reached]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(stored).toHaveLength(1);
  sheet.countForm([reached]);
  isBroken = true;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(told).toHaveLength(1);
  isBroken = false;
  await end();
  expect(stored).toHaveLength(2);
});
