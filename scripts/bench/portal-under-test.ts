import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuOf } from './process-cpu.ts';

/** A built portal of its own with an embedded database in a temporary folder. */
export type PortalUnderTest = {
  readonly origin: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Waits for a line of what it prints, and gives the first group of it. */
  readonly output: (line: RegExp) => Promise<string>;
  /** Processor time of the portal and of its database so far; milliseconds. */
  readonly cpu: () => { readonly portal: number; readonly database: number };
  readonly close: () => Promise<void>;
};

/** Starts the portal as `npm start` does, on a free port. */
export async function startPortal(): Promise<PortalUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'schalter-bench-'));
  const port = await freePort();
  const flags = ['--enable-experimental-regexp-engine-on-excessive-backtracks', '--disable-proto=delete'];
  const child = spawn(process.execPath, [...flags, 'server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = outputOf(child);
  const origin = await output(/(http:\/\/\S+)/);
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const pid = child.pid ?? 0;
  return {
    origin,
    pid,
    dataDir,
    output,
    cpu: () => ({ portal: cpuOf(pid), database: cpuOf(postmaster, { alsoChildren: true }) }),
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(dataDir, { recursive: true });
    },
  };
}

function outputOf({ stdout }: ChildProcess): PortalUnderTest['output'] {
  if (!stdout) throw new Error('The portal has no output.');
  let text = '';
  stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  return async (line) => {
    for (;;) {
      const [, found] = line.exec(text) ?? [];
      if (found !== undefined) return found;
      await Promise.race([once(stdout, 'data'), once(stdout, 'end').then(refuse)]);
    }
  };
}

function refuse(): never {
  throw new Error('The portal ended before it said what was waited for.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
