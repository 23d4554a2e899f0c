import { spawnSync } from 'node:child_process';

/** Runs a program of the system that shares no code with us; gives what it says on both outputs. */
export function tool(name: string, ...given: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(name, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`${name} is needed for this proof: install it.`, { cause: error });
  return stdout + stderr;
}
