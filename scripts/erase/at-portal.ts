import { openBudgets } from '#app/adapters/budgets.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { openPortal } from '#app/portal.server.ts';
import type { Portal } from '#app/portal.server.ts';
import { joinEmbeddedPostgres, openDatabase } from '#db/index.ts';

/** Does something with the configured portal, beside one that may be running, and closes what it opened. */
export async function atPortal<T>(work: (portal: Portal) => Promise<T>): Promise<T> {
  const env = parseEnvironment(process.env);
  const server = env.databaseUrl === null ? await joinEmbeddedPostgres(env.dataDir) : null;
  const url = server?.url ?? env.databaseUrl ?? '';
  const database = await openDatabase(url, { otherwise: { kind: 'worker' } });
  const { budgets, close } = openBudgets(url);
  try {
    return await work(await openPortal(env, { database, budgets }));
  } finally {
    await close();
    await database.close();
    await server?.close();
  }
}
