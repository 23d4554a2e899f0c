import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from './index.ts';
import type { DraftRow } from './drafts.ts';
import { freshDatabase } from './testing/fresh-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await freshDatabase(inject('adminUrl')));
});
afterAll(() => database.close());

function draft(changes: Partial<DraftRow> = {}): DraftRow {
  return {
    id: randomUUID(),
    lookup: randomUUID(),
    service: 'trade-licence',
    serviceVersion: '1.0.0',
    language: 'de',
    wrappedKey: new Uint8Array([1, 2]),
    sealedAnswers: new Uint8Array([3, 4]),
    version: 1,
    expiresAt: '2030-01-31T10:00:00.123Z',
    ...changes,
  };
}

const later = { sealedAnswers: new Uint8Array([9]), expiresAt: '2030-02-01T00:00:00.000Z' };

test('somebody comes back and finds the draft as it was left', async () => {
  const left = draft();
  await database.drafts.add(left);

  const found = await database.drafts.findByLookup(left.lookup);

  expect(found).toEqual({ ...left, wrappedKey: Buffer.from([1, 2]), sealedAnswers: Buffer.from([3, 4]) });
  expect(await database.drafts.findByLookup('unknown')).toBeNull();
});

test('of twenty tabs that save at once one wins and the others are told', async () => {
  const shared = draft();
  await database.drafts.add(shared);

  const saved = await Promise.all(
    Array.from({ length: 20 }, (_, tab) =>
      database.drafts.save({ ...shared, ...later, sealedAnswers: new Uint8Array([tab]) }),
    ),
  );

  expect(saved.filter(Boolean)).toHaveLength(1);
  const found = await database.drafts.findByLookup(shared.lookup);
  expect(found?.version).toBe(2);
  expect([...(found?.sealedAnswers ?? [])]).toEqual([saved.indexOf(true)]);
});

test('twenty submissions of one draft remove it once', async () => {
  const shared = draft();
  await database.drafts.add(shared);

  const removed = await Promise.all(
    Array.from({ length: 20 }, () => database.transaction((tx) => database.drafts.remove(tx, shared))),
  );

  expect(removed.filter(Boolean)).toHaveLength(1);
});

test('a draft changed meanwhile is not removed', async () => {
  const old = draft();
  await database.drafts.add(old);
  await database.drafts.save({ ...old, ...later });

  expect(await database.transaction((tx) => database.drafts.remove(tx, old))).toBe(false);
});

test('a draft whose time is over goes, others stay', async () => {
  const over = draft({ expiresAt: '2029-12-31T23:59:59.999Z' });
  const alive = draft({ expiresAt: '2030-01-01T00:00:00.001Z' });
  await database.drafts.add(over);
  await database.drafts.add(alive);

  expect(await database.drafts.removeExpired('2030-01-01T00:00:00.000Z')).toEqual([over.id]);
  expect(await database.drafts.findByLookup(alive.lookup)).not.toBeNull();
});

test('a failing query tells nothing of what was in it', async () => {
  const secret = draft({ lookup: 'secret-lookup' });
  await database.drafts.add(secret);

  const failure: unknown = await database.drafts
    .add({ ...secret, id: randomUUID() })
    .catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: '23505', constraint: 'drafts_lookup_unique' });
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('secret-lookup');
});
