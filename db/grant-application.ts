import pg from 'pg';
import { reached } from './reached.ts';

/** Chains and histories: the portal adds to them and changes nothing. */
const APPEND_ONLY = ['audit_entries', 'case_entries', 'receipt_log', 'receipt_checkpoints'];

/**
 * Gives the portal's user what it needs, and no more; `owner` owns the tables. Repeated at each migration, so that new
 * tables are among it. The tables of the job queue have row-level security without a policy, which shuts out all but
 * their owner.
 */
export async function grantApplication(owner: pg.Client, url: string): Promise<void> {
  const application = pg.escapeIdentifier(await userOf(url));
  await owner.query(`
    grant usage on schema public, graphile_worker, drizzle to ${application};
    grant select on drizzle.__drizzle_migrations to ${application};
    grant select, insert, update, delete on all tables in schema public, graphile_worker to ${application};
    grant usage on all sequences in schema public, graphile_worker to ${application};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${application};`);
  const { rows } = await owner.query<{ name: string }>(`
    select quote_ident(relname) as name from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy where polrelid = pg_class.oid)`);
  for (const { name } of rows)
    await owner.query(`create policy portal on graphile_worker.${name} using (true)`);
}

async function userOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await reached(url, () => client.connect());
  const { rows } = await client.query<{ user: string }>('select current_user as user');
  await client.end();
  return rows[0]?.user ?? '';
}
