import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countJourneys, countUnits } from './count.js';

const folder = mkdtempSync(join(tmpdir(), 'schalter-count-'));
const report = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const passedFile = {
  name: 'a.test.ts',
  status: 'passed',
  assertionResults: [{ status: 'passed', fullName: 'adds' }],
};
const failedFile = {
  name: 'b.test.ts',
  status: 'failed',
  assertionResults: [
    { status: 'passed', fullName: 'multiplies' },
    { status: 'failed', fullName: 'divides' },
  ],
};
const unreadFile = { name: 'c.test.ts', status: 'failed', assertionResults: [] };

const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
const suites = (status: string) => [
  {
    file: 'd.spec.ts',
    specs: [spec('opens', 'expected')],
    suites: [{ file: 'd.spec.ts', specs: [spec('closes', status)] }],
  },
];

const runs = [
  ['all passed', countUnits, { numPassedTests: 1, testResults: [passedFile] }, 0, 1, []],
  [
    'one failed',
    countUnits,
    { numPassedTests: 2, testResults: [passedFile, failedFile] },
    1,
    2,
    ['b.test.ts: divides'],
  ],
  [
    'a file that could not be read',
    countUnits,
    { numPassedTests: 1, testResults: [passedFile, unreadFile] },
    1,
    1,
    ['c.test.ts'],
  ],
  [
    'a run that ended badly',
    countUnits,
    { numPassedTests: 1, testResults: [passedFile] },
    1,
    1,
    ['unit tests'],
  ],
  ['journeys passed', countJourneys, { stats: { expected: 2 }, suites: suites('expected') }, 0, 2, []],
  [
    'a failed one',
    countJourneys,
    { stats: { expected: 1 }, suites: suites('unexpected') },
    1,
    1,
    ['d.spec.ts: closes'],
  ],
  [
    'a flickering one',
    countJourneys,
    { stats: { expected: 1 }, suites: suites('flaky') },
    0,
    1,
    ['d.spec.ts: closes'],
  ],
  ['no report at all', countJourneys, null, 1, 0, ['journeys']],
] as const;

test.each(runs)('%s', (...[, count, written, code, passed, failures]) => {
  writeFileSync(report, written === null ? '' : JSON.stringify(written));

  expect(count(report, code)).toEqual({ passed, failures });
});
