import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseStartError } from '../start-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { cleanEnvironment, namedFromInside } from './cluster.ts';
import { isAlive } from './process-alive.ts';

export type Place = {
  readonly folder: string;
  readonly log: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly adminUrl: string;
};

const settings = [
  // The folder's mode 0700 is the only way in: no network, no other user.
  'listen_addresses=',
  'unix_socket_directories=.',
  'unix_socket_permissions=0700',
  // Neither rows nor statements in the log.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_min_messages=warning',
  'synchronous_commit=on',
  'jit=off',
  'cluster_name=schalter',
];

/** After the postmaster has been killed, its last children hold the shared memory a moment longer. */
const startsAtMost = 12;

/** A connection to the running server; starts it when there is none. Waits while it recovers. */
export async function reachServer(place: Place): Promise<pg.Client> {
  let child: ChildProcess | null = null;
  for (let starts = 0; starts <= startsAtMost;) {
    const answer = await knock(place.adminUrl);
    if (answer instanceof pg.Client) return answer;
    const gone = child === null || hasEnded(child);
    if (answer === 'absent' && gone) {
      child = startServer(place);
      starts += 1;
    }
    await pause(gone ? 150 : 20);
  }
  throw new DatabaseStartError(
    `The embedded database does not start: the reason is at the end of ${place.log}.`,
  );
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** Whether a server is there. */
export async function answers(adminUrl: string): Promise<boolean> {
  const answer = await knock(adminUrl);
  if (answer instanceof pg.Client) await answer.end();
  return answer instanceof pg.Client;
}

const absent = ['ENOENT', 'ECONNREFUSED'];

/** 57P03 while starting or stopping; anything else is not going to change by waiting. */
async function knock(adminUrl: string): Promise<pg.Client | 'absent' | 'busy'> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (absent.includes(code)) return 'absent';
    if (code === '57P03' || code === 'ECONNRESET') return 'busy';
    throw error;
  }
}

/** In a session of its own: Ctrl-C in the terminal must reach the portal first, which then stops the database. */
function startServer({ folder, log, binaries, account }: Place): ChildProcess {
  const output = openSync(log, isLong(log) ? 'w' : 'a', 0o600);
  const given = ['-D', namedFromInside(folder), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(binaries.folder, 'bin/postgres'), given, {
    cwd: folder,
    env: cleanEnvironment,
    stdio: ['ignore', output, output],
    detached: true,
    ...account,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(output);
  return child;
}

function isLong(log: string): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000;
}

/** Fast shutdown; if that takes too long an immediate one, which the write-ahead log makes safe. */
export async function stopServer({ folder }: Place): Promise<void> {
  const pid = await postmaster(folder);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; (await postmaster(folder)) === pid; waited += 20) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    await pause(20);
  }
}

/** The pid file goes when the server has written everything; a killed one leaves it behind. */
async function postmaster(folder: string): Promise<number | null> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(lines, 10);
  return Number.isNaN(pid) || !isAlive(pid) ? null : pid;
}
