import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from './migrate.ts';
import { agency, member } from './testing/samples.ts';
import { query } from './testing/query.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();

test('a view that was kept with whom somebody searched for goes on without', async () => {
  const { agencies, staff, desks } = database.stores;
  const staffId = randomUUID();
  await agencies.save(agency());
  await staff.save(member({ id: staffId }));
  const kept = {
    'state=waiting&search=c2VhbGVk-_.&unread=yes': 'state=waiting&unread=yes',
    'search=c2VhbGVk&sort=received&direction=descending': 'sort=received&direction=descending',
    'label=a%26search%3Db&search=c2VhbGVk': 'label=a%26search%3Db',
    'search=c2VhbGVk': '',
    'label=research': 'label=research',
  };
  for (const old of Object.keys(kept))
    await desks.saveView({ id: randomUUID(), staffId, name: old, query: old });

  await query(
    database.url,
    await readFile(join(migrationsFolder, '0032_views-search-for-nobody.sql'), 'utf8'),
  );

  const views = await desks.viewsOf(staffId);
  expect(Object.fromEntries(views.map((view) => [view.name, view.query]))).toEqual(kept);
});
