import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { DatabaseStartError } from '../start-error.ts';
import { dataAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { makeFolder } from './make-folder.ts';
import { answers, reachServer, stopServer, type Place } from './server.ts';

export type EmbeddedPostgres = {
  /** For the program: no owner of anything, so that row-level security holds. */
  readonly url: string;
  /** For migrations: owner of the database, without rights over the server. */
  readonly ownerUrl: string;
  /** For tests and repairs: the superuser. */
  readonly adminUrl: string;
  /** Stops the server fast and cleanly; connections that are still open are cut. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a real PostgreSQL in `dataDir/postgres`, reachable through a socket inside that folder only. A server left
 * over from a killed program is taken on; one that dies is started again; a second program is refused.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new DatabaseStartError(
      'On Windows there is no embedded database: set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return open(dataDir).catch((cause: unknown) => refuseFolder(dataDir, cause));
}

/**
 * The embedded database for a program that only looks at it: that of the running portal, or, when none runs, one
 * started for as long as it is needed.
 */
export async function joinEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const socket = await socketFolder(join(dataDir, 'postgres'));
  const urls = urlsAt(socket.path);
  if (await answers(urls.adminUrl)) return { ...urls, close: socket.remove };
  await socket.remove();
  return startEmbeddedPostgres(dataDir);
}

async function open(dataDir: string): Promise<EmbeddedPostgres> {
  const folder = join(dataDir, 'postgres');
  const { account, binaries } = await prepare(folder);
  const socket = await socketFolder(folder);
  const place: Place = {
    folder,
    log: join(dataDir, 'postgres.log'),
    binaries,
    account,
    adminUrl: urlsAt(socket.path).adminUrl,
  };
  const guard = await keepRunning(place);
  return {
    ...urlsAt(socket.path),
    close: async () => {
      await guard.end();
      await stopServer(place);
      await socket.remove();
    },
  };
}

async function prepare(folder: string): Promise<Pick<Place, 'account' | 'binaries'>> {
  await makeFolder(dirname(folder));
  const account = dataAccount(folder);
  const binaries = findBinaries(account);
  await ensureCluster(folder, binaries, account);
  return { account, binaries };
}

/** What the file system says becomes one line. */
function refuseFolder(dataDir: string, cause: unknown): never {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause;
  throw new DatabaseStartError(
    `DATA_DIR ${dataDir} cannot be used (${String(cause.code)}): choose another folder, or let this user write there.`,
    { cause },
  );
}

/** Whoever holds this lock is the one program of this data folder; it goes with the program's connection. */
const portalLock = 7_242_583_720;

/** Holds the lock on a connection of its own, whose end also tells that the server has died. */
async function keepRunning(place: Place): Promise<{ readonly end: () => Promise<void> }> {
  let ending = false;
  let current = await claim(place);
  const again = (): void => {
    if (!ending) void resume();
  };
  const resume = async (): Promise<void> => {
    try {
      current = await claim(place);
      current.once('end', again);
    } catch {
      // Meanwhile the health check and every request tell that the database is away.
      setTimeout(again, 1_000).unref();
    }
  };
  current.once('end', again);
  return {
    end: async () => {
      ending = true;
      await current.end();
    },
  };
}

async function claim(place: Place): Promise<pg.Client> {
  const admin = await reachServer(place);
  const { rows } = await admin.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    portalLock,
  ]);
  if (rows[0]?.held === true) {
    await ensureDatabase(admin);
    return admin;
  }
  await admin.end();
  throw new DatabaseStartError(
    `Another program is using ${place.folder}: stop it, or set another DATA_DIR for this one.`,
  );
}

async function ensureDatabase(admin: pg.Client): Promise<void> {
  for (const name of ['schalter', 'schalter_app']) {
    const role = await admin.query('select from pg_roles where rolname = $1', [name]);
    if (role.rowCount === 0) await admin.query(`create role ${name} login`);
  }
  const database = await admin.query(`select from pg_database where datname = 'schalter'`);
  if (database.rowCount === 0) await admin.query('create database schalter owner schalter');
}

type SocketFolder = { readonly path: string; readonly remove: () => Promise<void> };

/** The system takes at most 107 bytes (macOS 103) for a socket's path; a short link leads into deep folders. */
async function socketFolder(folder: string): Promise<SocketFolder> {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 103)
    return { path: folder, remove: () => Promise.resolve() };
  const own = await mkdtemp(join(tmpdir(), 'schalter-'));
  const path = join(own, 'db');
  await symlink(folder, path);
  return { path, remove: () => rm(own, { recursive: true, force: true }) };
}

function urlsAt(socketPath: string): Omit<EmbeddedPostgres, 'close'> {
  const url = (user: string, database: string) =>
    `postgres://${user}@${encodeURIComponent(socketPath)}/${database}`;
  return {
    url: url('schalter_app', 'schalter'),
    ownerUrl: url('schalter', 'schalter'),
    adminUrl: url('postgres', 'postgres'),
  };
}
