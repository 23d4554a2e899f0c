import type { Connection } from './connection.ts';
import { reached } from './reached.ts';
import { DatabaseStartError } from './start-error.ts';

/** Row-level security binds neither owners nor superusers: with such a user the portal does not start. */
export async function requireApplication(url: string, { pool }: Connection): Promise<void> {
  const { rows } = await reached(url, () => pool.query<{ isAboveRows: boolean }>(question));
  if (rows[0]?.isAboveRows === false) return;
  throw new DatabaseStartError(
    'The user of DATABASE_URL owns the database or is a superuser, so nothing would be closed to it: ' +
      'make a user for the portal as docs/operations.md says, and name the owner in DATABASE_OWNER_URL.',
  );
}

const question = `
  select rolsuper or rolbypassrls
      or exists (select from pg_database where datname = current_database() and pg_has_role(datdba, 'member'))
      or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member'))
      as "isAboveRows"
  from pg_roles where rolname = current_user`;
