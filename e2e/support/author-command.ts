import { spawnSync } from 'node:child_process';

type Ended = { readonly status: number | null; readonly said: string };

/** Runs a command of the handbook for form authors, without bringing the checkout up to date first. */
export function authorCommand(
  script: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...given],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...environment } },
  );
  return { status, said: stdout + stderr };
}
