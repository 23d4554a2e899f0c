import pg from 'pg';
import { reached } from './reached.ts';
import { inWords, QUEUE_RIGHTS, RIGHTS } from './rights.ts';
import type { DatabaseRole } from './rights.ts';

/** Chains and histories: the portal adds to them and changes nothing. */
const APPEND_ONLY = ['audit_entries', 'case_entries', 'receipt_log', 'receipt_checkpoints'];

type Application = { readonly url: string; readonly role: DatabaseRole };

/**
 * Gives the user of a process what its role needs, and no more; `owner` owns the tables. Repeated at each migration, so
 * that new tables are among it, in one transaction: whoever is at work notices nothing. The tables of the job queue have
 * row-level security without a policy, which shuts out all but their owner.
 */
export async function grantApplication(owner: pg.Client, { url, role }: Application): Promise<void> {
  const application = pg.escapeIdentifier(await userOf(url));
  await owner.query(`
    revoke all on all tables in schema public, graphile_worker from ${application};
    grant usage on schema public, graphile_worker, drizzle to ${application};
    grant select on drizzle.__drizzle_migrations to ${application};
    grant usage on all sequences in schema public, graphile_worker to ${application};
    ${role === 'all' ? everything(application) : onlyOf(role, application)}`);
  const { rows } = await owner.query<{ name: string }>(`
    select quote_ident(relname) as name from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy where polrelid = pg_class.oid)`);
  for (const { name } of rows)
    await owner.query(`create policy portal on graphile_worker.${name} using (true)`);
}

function everything(application: string): string {
  return `
    grant select, insert, update, delete on all tables in schema public, graphile_worker to ${application};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${application};`;
}

function onlyOf(role: Exclude<DatabaseRole, 'all'>, application: string): string {
  const queue = inWords(QUEUE_RIGHTS[role]);
  const tables = Object.entries(RIGHTS).flatMap(([table, rights]) => {
    const words = inWords(rights[role]);
    return words === null ? [] : [`grant ${words} on ${table} to ${application};`];
  });
  return [`grant ${queue} on all tables in schema graphile_worker to ${application};`, ...tables].join('\n');
}

async function userOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await reached(url, () => client.connect());
  const { rows } = await client.query<{ user: string }>('select current_user as user');
  await client.end();
  return rows[0]?.user ?? '';
}
