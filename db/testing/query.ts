import pg from 'pg';

/** The rows of one statement, by whoever the address names: past the stores, and past all rights where that is the owner. */
export async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
