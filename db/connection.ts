import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { ScopedPool, type Scope } from './scope.ts';

/** The program's connections to one database. */
export type Connection = { readonly pool: ScopedPool; readonly orm: Orm };

/** What a store writes its queries with: the pool, or one running transaction. */
export type Orm = NodePgDatabase;

/** Table and column names in the database are snake case. */
export const casing = 'snake_case';

/** Commits are durable when acknowledged, whatever the server's own default; moments come back in UTC. */
const sessionSettings = '-c synchronous_commit=on -c timezone=UTC -c datestyle=ISO';

/** `otherwise`: for whom to ask when nobody is named; `null` sees nothing. */
export type ConnectionOptions = { readonly connections: number; readonly otherwise: Scope | null };

/** Opens connections, each when it is first needed. */
export function connect(url: string, { connections, otherwise }: ConnectionOptions): Connection {
  const settings = {
    connectionString: url,
    max: connections,
    options: sessionSettings,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 20_000,
    application_name: 'schalter',
  };
  const pool = new ScopedPool(settings, otherwise);
  // Without a listener a connection lost while idle would end the process; the pool has already dropped it.
  pool.on('error', () => undefined);
  return { pool, orm: drizzle({ client: pool, casing }) };
}
