import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runDrizzleMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Logger, runMigrations as runWorkerMigrations } from 'graphile-worker';
import pg from 'pg';
import { casing } from './connection.ts';
import { grantApplication } from './grant-application.ts';
import { reached } from './reached.ts';
import type { DatabaseRole } from './rights.ts';
import { DatabaseStartError } from './start-error.ts';

export const migrationsFolder = resolve('db/migrations');

/** Any number that nobody else locks; drizzle itself takes no lock. */
const lock = 7_242_583_719;

const oldest = { version: 140_000, name: 'PostgreSQL 14' };

/** `url` is the process's own, `ownerUrl` that of the tables' owner; `role` says how much the first one may. */
type Urls = { readonly url: string; readonly ownerUrl: string; readonly role?: DatabaseRole };

/** Brings schema, job queue and rights up to date. Portals that start together wait for one another. */
export async function migrate({ url, ownerUrl, role = 'all' }: Urls): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await reached(ownerUrl, () => client.connect());
  try {
    await requireVersion(client);
    await client.query('select pg_advisory_lock($1)', [lock]);
    await runDrizzleMigrations(drizzle({ client, casing }), { migrationsFolder });
    await runWorkerMigrations({ connectionString: ownerUrl, logger: silent });
    await grantApplication(client, { url, role });
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
