import { makePrivateKey } from '#app/adapters/vault/agency-keys.ts';
import { parseEnvironment } from '#app/env.server.ts';
import type { Environment } from '#app/env.server.ts';
import { placesOf } from '#app/places.server.ts';
import { joinEmbeddedPostgres, openDatabase } from '#db/index.ts';
import type { Database } from '#db/index.ts';
import { checkKeys } from './keys/check-keys.ts';
import { listKeys } from './keys/list-keys.ts';
import { makeKey } from './keys/make-key.ts';
import { readArguments } from './keys/read-arguments.ts';
import { retire } from './keys/retire.ts';
import { rewrap } from './keys/rewrap.ts';

const USAGE = `Usage: npm run keys -- list
       npm run keys -- new <agency>|--server|--worker
       npm run keys -- rotate <agency>|--server|--worker [--from 2026-12-01]
       npm run keys -- check             (asks the database)
       npm run keys -- rewrap <agency>   (asks the database)
       npm run keys -- retire <agency>   (asks the database)`;

/**
 * `npm run keys` lists, makes and rotates the keys of agencies, server and worker; for this it needs nothing but their
 * folders. With the database it also says which are still needed, wraps an agency's cases for its newest key, and takes
 * away old ones. Exits with 1 where a needed key is not here or an old one is still needed, with 2 where it could not be
 * done.
 */
async function main(given: readonly string[]): Promise<number> {
  const order = readArguments(given);
  if (!order) throw new Error(USAGE);
  const env = parseEnvironment({ ...process.env, ROLE: '' });
  const { agencyKeys, serverKey, workerKey } = placesOf(env);
  const places = { agencyKeys: agencyKeys.path, serverKey: serverKey.path, workerKey: workerKey.path };
  const now = new Date();
  if (order.kind === 'list') return say(await listKeys(places, now));
  if (order.kind === 'new' || order.kind === 'rotate')
    return say(await makeKey(places, order, { now, makePrivateKey }));
  return atDatabase(env, async ({ keyUse }) => {
    if (order.kind === 'check') {
      const { lines, missing } = await checkKeys(places, keyUse, now);
      return say(lines, missing === 0 ? 0 : 1);
    }
    const { agency } = order;
    if (order.kind === 'retire') {
      const { lines, isAllGone } = await retire(keyUse, { agency, folder: places.agencyKeys, now });
      return say(lines, isAllGone ? 0 : 1);
    }
    const office = { agency, folder: places.agencyKeys, now: () => now };
    return say([`Wrapped anew: ${String(await rewrap(keyUse, office))} of ${agency}.`]);
  });
}

async function atDatabase<T>(env: Environment, work: (database: Database) => Promise<T>): Promise<T> {
  const server = env.databaseUrl === null ? await joinEmbeddedPostgres(env.dataDir) : null;
  const database = await openDatabase(server?.url ?? env.databaseUrl ?? '', {
    otherwise: { kind: 'worker' },
  });
  try {
    return await work(database);
  } finally {
    await database.close();
    await server?.close();
  }
}

function say(lines: readonly string[], code = 0): number {
  for (const line of lines) process.stdout.write(`${line}\n`);
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
