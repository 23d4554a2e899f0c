import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countJourneys, countUnits } from './count.js';

const folder = mkdtempSync(join(tmpdir(), 'schalter-count-'));
const report = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['all passed', countUnits, { numPassedTests: 3, numFailedTests: 0 }, 0, { passed: 3, failed: 0 }],
  ['one failed', countUnits, { numPassedTests: 2, numFailedTests: 1 }, 1, { passed: 2, failed: 1 }],
  [
    'a file that could not be read',
    countUnits,
    { numPassedTests: 2, numFailedTests: 0 },
    1,
    { passed: 2, failed: 1 },
  ],
  [
    'journeys passed',
    countJourneys,
    { stats: { expected: 4, unexpected: 0, flaky: 0 } },
    0,
    { passed: 4, failed: 0 },
  ],
  [
    'a flickering one',
    countJourneys,
    { stats: { expected: 3, unexpected: 0, flaky: 1 } },
    0,
    { passed: 3, failed: 1 },
  ],
  ['no report at all', countJourneys, null, 1, { passed: 0, failed: 1 }],
])('%s', (_, count, written, code, expected) => {
  writeFileSync(report, written === null ? '' : JSON.stringify(written));

  expect(count(report, code)).toEqual(expected);
});
