import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Kills all processes of an embedded database at once, the first one first: it would start the others again. Each of
 * them has a process group of its own, so they are named one by one.
 */
export function killDatabase(folder: string): void {
  const first = Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10);
  const others = childrenOf(first);
  for (const pid of [first, ...others]) kill(pid);
}

function childrenOf(parent: number): readonly number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = list.trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, above]) => (above === parent ? [pid] : []));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A connection that ended meanwhile.
  }
}
