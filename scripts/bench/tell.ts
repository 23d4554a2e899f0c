export type Measured = {
  readonly what: string;
  readonly ms: number;
  /** Milliseconds; a bench that misses one ends with 1. */
  readonly goal?: number;
  readonly more?: string;
};

/** Prints a figure beside its goal. */
export function tell({ what, ms, goal = Infinity, more = '' }: Measured): void {
  const time = ms.toFixed(ms < 10 ? 2 : 0).padStart(7);
  const aim = goal === Infinity ? '' : `goal ${String(goal)}${ms > goal ? ', missed' : ''}; `;
  process.stdout.write(`${what.padEnd(44)} ${time} ms  ${aim}${more}\n`);
  if (ms > goal) process.exitCode = 1;
}
