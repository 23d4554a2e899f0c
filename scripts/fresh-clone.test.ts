import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Stands in for npm: says what it was asked for and cannot reach the registry. */
const offline = `process.stdout.write('npm ' + process.argv[2] + '\\n'); process.exit(1);`;

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'schalter-clone-'));
  for (const part of ['package.json', 'package-lock.json', 'scripts', 'server', 'server.js'])
    cpSync(part, join(clone, part), { recursive: true });
  writeFileSync(join(clone, 'npm.js'), offline);
});
afterAll(() => rmSync(clone, { recursive: true }));

/** What npm runs for `npm run <name>`. */
function scriptOf(name: string): string {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return scripts[name] ?? `There is no npm run ${name}.`;
}

test.each(['start', 'dev', 'build', 'test', 'check', 'forms:check', 'bench'])(
  'in a fresh clone npm run %s installs the packages first, and says so when it cannot',
  (name) => {
    const environment = { ...process.env, npm_execpath: join(clone, 'npm.js') };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', scriptOf(name)], {
      cwd: clone,
      env: environment,
      encoding: 'utf8',
    });

    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: 'Installing packages (about a minute) …\nnpm ci\n',
      stderr: 'The packages could not be installed: check the network and the messages above.\n',
    });
  },
);
