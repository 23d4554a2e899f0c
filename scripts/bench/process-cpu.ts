import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (`USER_HZ`). */
const MILLISECONDS_PER_TICK = 10;
const KIBIBYTE = 1024;

type Stat = { readonly parent: number; readonly ticks: number };

/** Processor time that a process has used, in milliseconds; with `alsoChildren` that of its living children too. */
export function cpuOf(pid: number, { alsoChildren = false } = {}): number {
  const own = readStat(pid)?.ticks ?? 0;
  return (own + (alsoChildren ? childrenTicks(pid) : 0)) * MILLISECONDS_PER_TICK;
}

/** Resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * KIBIBYTE;
}

function childrenTicks(parent: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.map((pid) => readStat(Number(pid))).filter((stat) => stat?.parent === parent);
  return children.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0);
}

/** proc(5): behind the name in brackets come the state, the parent and, twelfth and thirteenth, the ticks. */
function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It ended between the listing and the reading.
    return null;
  }
}
