import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runDrizzleMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Logger, runMigrations as runWorkerMigrations } from 'graphile-worker';
import pg from 'pg';
import { casing } from './connection.ts';
import { reached } from './reached.ts';
import { DatabaseStartError } from './start-error.ts';

/** Any number that nobody else locks; drizzle itself takes no lock. */
const lock = 7_242_583_719;

const oldest = { version: 140_000, name: 'PostgreSQL 14' };

/** Brings schema and job queue up to date. Portals that start together wait for one another. */
export async function migrate(url: string, folder = resolve('db/migrations')): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await reached(url, () => client.connect());
  try {
    await requireVersion(client);
    await client.query('select pg_advisory_lock($1)', [lock]);
    await runDrizzleMigrations(drizzle({ client, casing }), { migrationsFolder: folder });
    await runWorkerMigrations({ connectionString: url, logger: silent });
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
}

const silent = new Logger(() => () => undefined);

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  if ((rows[0]?.version ?? 0) >= oldest.version) return;
  throw new DatabaseStartError(`The database server is too old: use ${oldest.name} or newer.`);
}
