import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import { applicationUrl, databaseUrl } from './testing/fresh-database.ts';

async function emptyDatabase(name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return databaseUrl(inject('adminUrl'), name);
}

test('four portals that start together on a new database migrate it once', async () => {
  const url = await emptyDatabase('started_together');

  await Promise.all(Array.from({ length: 4 }, () => migrate({ ownerUrl: url, url: applicationUrl(url) })));

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select created_at, count(*)::int from drizzle.__drizzle_migrations group by 1',
  );
  await client.end();
  expect(new Set(rows.map((row: { count: number }) => row.count))).toEqual(new Set([1]));
});

test.each([
  [
    'is not there',
    'postgres://me:secret@127.0.0.1:9/schalter',
    /127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/,
  ],
  ['has no such database', null, /has no database of that name\. Check DATABASE_URL\.$/],
])('a server that %s is named in one line, without its password', async (_, url, message) => {
  const ownerUrl = url ?? databaseUrl(inject('adminUrl'), 'nowhere');
  const failure = migrate({ ownerUrl, url: ownerUrl });

  await expect(failure).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(message) as string,
  });
  await expect(failure).rejects.not.toThrow('secret');
});
