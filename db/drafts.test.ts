import { expect, test } from 'vitest';
import { draft } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();

const later = { sealedAnswers: new Uint8Array([9]), expiresAt: '2030-02-01T00:00:00.000Z' };

test('somebody comes back and finds the draft as it was left', async () => {
  const left = draft();
  await database.stores.drafts.add(left);

  const found = await database.stores.drafts.findByLookup(left.lookup);

  expect(found).toEqual(left);
  expect(await database.stores.drafts.findByLookup('unknown')).toBeNull();
});

test('of twenty tabs that save at once one wins and the others are told', async () => {
  const shared = draft();
  await database.stores.drafts.add(shared);

  const saved = await Promise.all(
    Array.from({ length: 20 }, (_, tab) =>
      database.stores.drafts.save({ ...shared, ...later, sealedAnswers: new Uint8Array([tab]) }),
    ),
  );

  expect(saved.filter(Boolean)).toHaveLength(1);
  const found = await database.stores.drafts.findByLookup(shared.lookup);
  expect(found?.version).toBe(2);
  expect([...(found?.sealedAnswers ?? [])]).toEqual([saved.indexOf(true)]);
});

test('twenty submissions of one draft remove it once', async () => {
  const shared = draft();
  await database.stores.drafts.add(shared);

  const removed = await Promise.all(
    Array.from({ length: 20 }, () =>
      database.stores.transaction((tx) => database.stores.drafts.remove(tx, shared)),
    ),
  );

  expect(removed.filter(Boolean)).toHaveLength(1);
});

test('a draft changed meanwhile is not removed', async () => {
  const old = draft();
  await database.stores.drafts.add(old);
  await database.stores.drafts.save({ ...old, ...later });

  expect(await database.stores.transaction((tx) => database.stores.drafts.remove(tx, old))).toBe(false);
});

test('a draft whose time is over goes, others stay', async () => {
  const over = draft({ expiresAt: '2029-12-31T23:59:59.999Z' });
  const alive = draft({ expiresAt: '2030-01-01T00:00:00.001Z' });
  await database.stores.drafts.add(over);
  await database.stores.drafts.add(alive);

  const { drafts, transaction } = database.stores;
  const wish = { now: '2030-01-01T00:00:00.000Z', limit: 10 };
  const gone = await transaction((tx) => drafts.removeExpired(tx, wish));
  expect(gone).toEqual([{ id: over.id, erasureSlot: null }]);
  expect(await database.stores.drafts.findByLookup(alive.lookup)).not.toBeNull();
});

test('a draft is let live on as it is, and none that is gone', async () => {
  const row = draft({ expiresAt: '2030-01-01T00:00:00.000Z' });
  const { drafts } = database.stores;
  await drafts.add(row);
  const expiresAt = '2030-01-01T00:30:00.000Z';
  expect(await drafts.prolong({ id: row.id, expiresAt })).toBe(true);
  expect(await drafts.findByLookup(row.lookup)).toEqual({ ...row, expiresAt });
  expect(await drafts.prolong({ id: draft().id, expiresAt })).toBe(false);
});

test('a failing query tells nothing of what was in it', async () => {
  const secret = draft({ lookup: 'secret-lookup' });
  await database.stores.drafts.add(secret);

  const failure: unknown = await database.stores.drafts
    .add({ ...secret, lookup: 'other-secret' })
    .catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: '23505', constraint: 'drafts_pkey' });
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('secret');
});

test('versions are told once each, of drafts that are still alive', async () => {
  const { drafts } = database.stores;
  const alive = { service: 'versions', expiresAt: '2031-01-01T00:00:00.000Z' };
  await drafts.add(draft({ ...alive, serviceVersion: '1.0.0' }));
  await drafts.add(draft({ ...alive, serviceVersion: '1.0.0' }));
  await drafts.add(draft({ ...alive, serviceVersion: '2.0.0' }));
  await drafts.add(draft({ ...alive, serviceVersion: '3.0.0', expiresAt: '2030-06-01T00:00:00.000Z' }));

  const versions = await drafts.versions('2030-06-01T00:00:00.000Z');

  expect(versions.filter(({ service }) => service === 'versions').toSorted(byVersion)).toEqual([
    { service: 'versions', version: '1.0.0' },
    { service: 'versions', version: '2.0.0' },
  ]);
});

const byVersion = (left: { readonly version: string }, right: { readonly version: string }): number =>
  left.version.localeCompare(right.version);
