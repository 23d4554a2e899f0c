import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(() => admin.end());

const entry = {
  agency: 'musterstadt',
  at: '2030-01-01T08:00:00.120Z',
  actor: 'Änne',
  action: 'open',
  reference: 'A-1',
};

test('twenty entries at once make one chain that anybody can recompute', async () => {
  const add = (_: unknown, number: number) =>
    database.stores.audit.add({ ...entry, reference: String(number) });
  await Promise.all(Array.from({ length: 20 }, add));

  const { rows } = await admin.query<Record<string, string>>(
    `select * from audit_entries where agency = 'musterstadt' order by sequence`,
  );
  expect(rows.map((row) => row['sequence'])).toEqual(
    Array.from({ length: 20 }, (_, index) => String(index + 1)),
  );
  const recomputed = rows.reduce<readonly string[]>(
    (hashes, row) => [...hashes, link(hashes.at(-1) ?? '', row)],
    [],
  );
  expect(rows.map((row) => row['hash'])).toEqual(recomputed);
});

function link(previous: string, row: Readonly<Record<string, string>>): string {
  const parts = [row['agency'], row['sequence'], new Date(row['at'] ?? '').toISOString()];
  const text = [previous, ...parts, row['actor'], row['action'], row['reference']].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

test('each agency has a chain of its own', async () => {
  await database.stores.audit.add({ ...entry, agency: 'elsewhere' });

  const { rows } = await admin.query(
    `select sequence, previous from audit_entries where agency = 'elsewhere'`,
  );
  expect(rows).toEqual([{ sequence: '1', previous: '' }]);
});

test.each([
  ['changed', `update audit_entries set actor = 'somebody else'`],
  ['removed', 'delete from audit_entries'],
  ['emptied', 'truncate audit_entries'],
])('entries cannot be %s, not even by the superuser', async (_, attempt) => {
  await database.stores.audit.add(entry);

  await expect(admin.query(attempt)).rejects.toThrow('append-only');
});

test('whoever inserts by hand gets a place in the chain, not one of their choice', async () => {
  await admin.query(
    `insert into audit_entries values ('by-hand', 99, now(), 'me', 'open', 'A-1', 'my previous', 'my hash')`,
  );

  const { rows } = await admin.query<{ sequence: string; hash: string }>(
    `select sequence, hash from audit_entries where agency = 'by-hand'`,
  );
  expect(rows).toEqual([{ sequence: '1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
});

test('a line feed that could forge an entry is refused', async () => {
  await expect(database.stores.audit.add({ ...entry, actor: 'me\nopen' })).rejects.toMatchObject({
    constraint: 'audit_entries_one_line_each',
  });
});
