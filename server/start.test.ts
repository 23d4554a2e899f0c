import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Runs before the program and makes it believe in another Node. */
const pretend = (version: string) =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

let checkout: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'schalter-start-'));
  for (const part of ['server.js', 'server', 'package.json'])
    cpSync(part, join(checkout, part), { recursive: true });
});
afterAll(() => rmSync(checkout, { recursive: true }));

function start(given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...given, join(checkout, 'server.js')], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['an old Node, before anything else', '20.18.3', 'This is Node 20.18.3: install Node 20.19 or newer.\n'],
  ['no packages', '20.19.0', 'Packages are missing: run npm start, or npm ci and npm run build.\n'],
])('a service manager is told in one line: %s', (_, version, line) => {
  expect(start(['--import', pretend(version)])).toEqual({ status: 1, stdout: '', stderr: line });
});
