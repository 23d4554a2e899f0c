import { join } from 'node:path';
import pg from 'pg';
import type { RunningPortal } from './portal.ts';

/** Says something to a portal's own database, past the portal, as only whoever owns the machine can. */
export async function askDatabase({ folder }: Pick<RunningPortal, 'folder'>, sql: string): Promise<void> {
  const socket = encodeURIComponent(join(folder, 'data/postgres'));
  const client = new pg.Client({ connectionString: `postgres://postgres@${socket}/schalter` });
  await client.connect();
  await client.query(sql);
  await client.end();
}
