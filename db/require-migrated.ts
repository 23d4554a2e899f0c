import { readMigrationFiles } from 'drizzle-orm/migrator';
import pg from 'pg';
import { migrationsFolder } from './migrate.ts';
import { reached } from './reached.ts';
import { DatabaseStartError } from './start-error.ts';

/** Without the owner's address nothing can be migrated; then everything must have been. */
export async function requireMigrated(url: string): Promise<void> {
  const wanted = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await reached(url, () => client.connect());
  const last = await lastOf(client).finally(() => client.end());
  if (last >= wanted) return;
  throw new DatabaseStartError(
    'The database is older than this program: start once with DATABASE_OWNER_URL, which brings it up to date.',
  );
}

/** 0 where there is no table yet, or this user may not read it. */
async function lastOf(client: pg.Client): Promise<number> {
  const { rows } = await client
    .query<{ last: string | null }>('select max(created_at) as last from drizzle.__drizzle_migrations')
    .catch(() => ({ rows: [] }));
  return Number(rows[0]?.last ?? 0);
}
