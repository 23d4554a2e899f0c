import { spawnSync } from 'node:child_process';
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
