import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { folderWithSamples } from './first-data.ts';
import { killDatabase } from './kill-database.ts';

const program = join(import.meta.dirname, '../../server.js');

/** A portal of our own: a process, a port, a folder with its data and with what it wrote. */
export type RunningPortal = {
  readonly url: string;
  readonly folder: string;
  /** Ends it as an operator does. */
  readonly stop: () => Promise<void>;
  /**
   * Ends it and its database in the middle of everything, as a power cut does. What a process has handed to the system
   * is kept, though: nobody can take that from a running system.
   */
  readonly cutPower: () => Promise<void>;
  readonly remove: () => void;
};

/**
 * Starts the built program as `npm start` does; `folder` takes on the data of an earlier one; without
 * a folder it has the samples. With the flag `--dev` it serves the sources.
 */
export async function startPortal(
  folder = folderWithSamples(),
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<RunningPortal> {
  const port = await freePort();
  const child = spawn(process.execPath, [program, ...flags], {
    env: { ...process.env, ...environment(folder, port), ...settings },
    stdio: ['ignore', 'pipe', openSync(join(folder, 'log.txt'), 'a')],
  });
  await untilItServes(child, folder);
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    stop: () => end(child, 'SIGTERM'),
    cutPower: async () => {
      killDatabase(join(folder, 'data/postgres'));
      await end(child, 'SIGKILL');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a portal has told on the terminal: its address, and the inbox's sign-in links. */
export function outputOf(folder: string): string {
  return readFileSync(join(folder, 'output.txt'), 'utf8');
}

/** What a portal has logged. */
export function logOf(folder: string): string {
  return readFileSync(join(folder, 'log.txt'), 'utf8');
}

function environment(folder: string, port: number): Readonly<Record<string, string>> {
  return {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
    ORIGIN: '',
    // Tests that spend a network's budget of wrong codes say that they come from another network.
    TRUSTED_PROXIES: '1',
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** It serves when it says where. */
async function untilItServes({ stdout }: ChildProcess, folder: string): Promise<void> {
  if (stdout === null) throw new Error('The output is a pipe.');
  stdout.pipe(createWriteStream(join(folder, 'output.txt')));
  const serves = new Promise<true>((resolve) => {
    stdout.on('data', (words: Buffer) => {
      if (words.includes('http://')) resolve(true);
    });
  });
  const ends = once(stdout, 'end').then(() => false);
  if (!(await Promise.race([serves, ends]))) throw new Error(`The portal did not start: ${logOf(folder)}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
