import { readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/**
 * What Vitest ran. A run that ends badly without a failed test (it could not start) counts as one failure.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Count}
 */
export function countUnits(report, code) {
  const { numPassedTests = 0, numFailedTests = 0 } = read(report);
  return atLeastOneFailure({ passed: Number(numPassedTests), failed: Number(numFailedTests) }, code);
}

/**
 * What Playwright ran; a test that passed only when repeated has not passed.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Count}
 */
export function countJourneys(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0 } = read(report)['stats'] ?? {};
  return atLeastOneFailure({ passed: Number(expected), failed: Number(unexpected) + Number(flaky) }, code);
}

/**
 * @param {Count} count
 * @param {number} code
 */
function atLeastOneFailure(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} report
 * @returns {Readonly<Record<string, any>>}
 */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // No report, or half of one: the exit code tells.
    return {};
  }
}
