import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '../../server.js');

/** How a start ended that could not go on. */
export type FailedStart = {
  readonly code: number | null;
  readonly output: string;
  /** What stands on standard error. */
  readonly complaint: string;
};

/** Starts the built program with these settings and waits until it gives up. */
export async function failToStart(settings: Readonly<Record<string, string>>): Promise<FailedStart> {
  const env = { ...process.env, HOST: '127.0.0.1', DATABASE_URL: '', ORIGIN: '', ...settings };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, output, complaint };
}
