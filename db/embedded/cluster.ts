import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, lchown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseStartError } from '../start-error.ts';
import { initdbAccount, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './process-alive.ts';

/**
 * The data folder as its own processes name it. They are started inside the folder and may be unable to walk there
 * from `/` (a checkout below /root); Linux lets every process reach its working directory by this link.
 */
export function namedFromInside(folder: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Nothing of the portal's own environment (keys, passwords) reaches the database's processes. */
export const cleanEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  // The framework's types make this one a must.
  NODE_ENV: process.env.NODE_ENV,
};

/** Makes the data folder at the first start and refuses one that another version has made. */
export async function ensureCluster(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(absent);
  if (version === null) await createCluster(folder, binaries, account);
  else refuseOtherVersion(folder, version.trim(), binaries.major);
}

function refuseOtherVersion(folder: string, found: string, ours: string): void {
  if (found === ours) return;
  throw new DatabaseStartError(
    `${folder} was made by PostgreSQL ${found}, this program brings ${ours}: ` +
      'move the data with pg_dump of that version, or choose another DATA_DIR.',
  );
}

/** In a folder of its own first, so that a start cut short leaves nothing half made. */
async function createCluster(folder: string, binaries: Binaries, account: Account): Promise<void> {
  await removeLeftOvers(folder);
  const partial = `${folder}.${String(process.pid)}.partial`;
  await mkdir(partial, { mode: 0o700 });
  try {
    await initdb(partial, binaries);
    await handOver(partial, account);
    await rename(partial, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another start was faster: its folder is as good as ours.
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
  }
}

async function initdb(folder: string, binaries: Binaries): Promise<void> {
  const account = initdbAccount();
  if (account !== null) await chown(folder, account.uid, account.gid);
  const named = namedFromInside(folder);
  // The built-in provider sorts the same on every system; umlauts are sorted by ICU where people see the order.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth-local=trust', '--auth-host=reject', '--no-instructions'];
  const program = spawn(join(binaries.folder, 'bin/initdb'), ['-D', named, ...locale, ...access], {
    cwd: folder,
    env: cleanEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  let complaint = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = (await once(program, 'close')) as [number | null];
  if (code === 0) return;
  const reason = complaint.trim().split('\n')[0] ?? '';
  throw new DatabaseStartError(`The embedded database cannot be made in ${dirname(folder)} (${reason}).`);
}

async function handOver(folder: string, account: Account): Promise<void> {
  if (account === null) return;
  const inside = await readdir(folder, { recursive: true });
  await Promise.all(inside.map((path) => lchown(join(folder, path), account.uid, account.gid)));
  await chown(folder, account.uid, account.gid);
}

async function removeLeftOvers(folder: string): Promise<void> {
  const pattern = new RegExp(`^${basename(folder)}\\.(\\d+)\\.partial$`);
  for (const name of await readdir(dirname(folder))) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
