import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodeOf } from './exit-code.ts';

const wrong = { file: 'service.yaml', line: 1, column: 1, code: 'yaml', params: {} };
const open = { ...wrong, code: 'not-decided', isWarning: true };

it.each([
  ['nothing', [], false, 0],
  ['nothing, strictly', [], true, 0],
  ['something to look at', [open], false, 0],
  ['something to look at, strictly', [open], true, 1],
  ['something to mend', [open, wrong], false, 1],
  ['something to mend, strictly', [wrong], true, 1],
])('with %s found, the check ends as it should', (_, findings, isStrict, code) => {
  expect(exitCodeOf(findings, isStrict)).toBe(code);
});

it.each([
  [
    'a form with a mistake',
    ['scripts/forms-check/fixtures/yaml'],
    1,
    /fixtures\/yaml\/sample\/service\.yaml:\d+:\d+ /,
  ],
  ['a format that there is not', ['--format', 'xml'], 2, /--format text\|json\|sarif/],
  ['an option that there is not', ['--stric'], 2, /--strict/],
  ['a folder that there is not', ['/no/such/folder'], 2, /\/no\/such\/folder/],
])(
  'called with %s, it says so and ends with its code',
  (_, given, code, said) => {
    const program = ['--import', 'tsx', 'scripts/forms-check.ts', ...given];
    const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    expect(status).toBe(code);
    expect(stdout + stderr).toMatch(said);
  },
  30_000,
);

it('with --watch, a form that is changed is checked anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  cpSync('scripts/forms-check/fixtures/step-unreachable', folder, { recursive: true });
  const program = ['--import', 'tsx', 'scripts/forms-check.ts', '--watch', folder];
  const watching = spawn(process.execPath, program, { env: { ...process.env, LC_ALL: 'C' } });
  try {
    expect(await heard(watching.stderr, /checked anew/)).toBe(true);
    const file = join(folder, 'sample/service.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('version: 1.0.0', 'version: eins'));
    expect(await heard(watching.stdout, /service\.yaml:\d+:\d+ Write the version as three numbers/)).toBe(
      true,
    );
  } finally {
    watching.kill();
    await once(watching, 'close');
    rmSync(folder, { recursive: true });
  }
}, 60_000);

/** Waits until a program says so, or ends without it. */
async function heard(stream: AsyncIterable<unknown>, wanted: RegExp): Promise<boolean> {
  let text = '';
  for await (const part of stream) {
    text += String(part);
    if (wanted.test(text)) return true;
  }
  return false;
}
