import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptLogEntry } from './receipt-log.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(() => admin.end());

const append = (change: { readonly anchor?: number; readonly reference?: string } = {}) =>
  database.stores.transaction((tx) =>
    database.stores.receiptLog.append(tx, {
      sealedAt: '2030-01-01T08:00:00.120Z',
      reference: 'A-1',
      sha256: createHash('sha256').update(randomUUID()).digest('hex'),
      anchor: 0,
      ...change,
    }),
  );

const all = () => database.stores.receiptLog.entries({ from: 1, to: 10_000 });

const announce = (change: { readonly sha256?: string } = {}) =>
  database.stores.receiptLog.announce({
    sealedAt: '2030-01-01T08:00:00.120Z',
    reference: 'A-1',
    sha256: createHash('sha256').update(randomUUID()).digest('hex'),
    ...change,
  });

test('twenty receipts and announcements at once make one chain that anybody can recompute', async () => {
  await Promise.all(Array.from({ length: 10 }, () => [append(), announce()]).flat());

  const entries = await all();
  const hashes = entries.reduce<readonly string[]>(
    (before, entry) => [...before, link(before.at(-1) ?? '', entry)],
    [],
  );
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.map(({ hash }) => hash)).toEqual(hashes);
  expect(await database.stores.receiptLog.head()).toEqual({
    sequence: entries.length,
    hash: hashes.at(-1),
  });
});

function link(previous: string, entry: ReceiptLogEntry): string {
  const { sequence, loggedAt, sealedAt, reference, sha256, anchor, kind } = entry;
  const words = [previous, sequence, loggedAt, sealedAt, reference, sha256, anchor];
  const text = [...words, ...(kind === 'announced' ? [kind] : [])].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

test.each([
  ['changed', `update receipt_log set reference = 'A-2'`],
  ['removed', 'delete from receipt_log'],
  ['emptied', 'truncate receipt_log'],
  ['taken back by a checkpoint', 'delete from receipt_checkpoints'],
])('entries cannot be %s, not even by the superuser', async (_, attempt) => {
  await append();

  await expect(admin.query(attempt)).rejects.toThrow('append-only');
});

test('a receipt cannot name an entry that is not before its own', async () => {
  await expect(append({ anchor: 10_000 })).rejects.toMatchObject({ code: '23514' });
});

test('a line feed that could forge an entry is refused', async () => {
  await expect(append({ reference: 'A-1\nA-2' })).rejects.toMatchObject({
    constraint: 'receipt_log_one_line_each',
  });
});

test('a receipt is found by its checksum', async () => {
  await append({ reference: 'A-7' });
  const entry = (await all()).at(-1);

  expect(await database.stores.receiptLog.findBySha256(entry?.sha256 ?? '')).toEqual(entry);
  expect(await database.stores.receiptLog.findBySha256('0'.repeat(64))).toBeNull();
});

test('an announcement is found by its data once its file is sealed, and may be made twice', async () => {
  const sha256 = 'a'.repeat(64);
  const first = await announce({ sha256 });
  const second = await announce({ sha256 });
  const { receiptLog } = database.stores;
  expect(await receiptLog.findAnnounced(sha256)).toBeNull();
  expect(await receiptLog.findBySha256(sha256)).toBeNull();

  await append({ anchor: first.sequence, reference: 'A-2' });
  expect(await receiptLog.findAnnounced(sha256)).toBeNull();
  await append({ anchor: second.sequence });
  expect(await receiptLog.findAnnounced(sha256)).toEqual(second);
});

test('of two workers that set the same checkpoint one does, and it is found by what it covers', async () => {
  const { receiptLog } = database.stores;
  const checkpoint = {
    number: 1,
    size: 3,
    text: 'text',
    certificate: Buffer.from([1]),
    signature: Buffer.from([1]),
  };

  const set = await Promise.all([receiptLog.addCheckpoint(checkpoint), receiptLog.addCheckpoint(checkpoint)]);
  await receiptLog.addCheckpoint({ ...checkpoint, number: 2, size: 5 });

  expect(set.filter(Boolean)).toHaveLength(1);
  expect((await receiptLog.lastCheckpoint())?.number).toBe(2);
  expect((await receiptLog.checkpointOf(3))?.number).toBe(1);
  expect((await receiptLog.checkpointOf(4))?.number).toBe(2);
  expect(await receiptLog.checkpointOf(6)).toBeNull();
  expect((await receiptLog.checkpoints({ after: 1, limit: 9 })).map(({ number }) => number)).toEqual([2]);
});
