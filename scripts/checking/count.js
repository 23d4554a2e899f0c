import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * How many passed, and the names of those that failed.
 *
 * @typedef {{ readonly passed: number, readonly failures: readonly string[] }} Count
 */

/**
 * What Vitest ran. A run that ends badly without a failed test (it could not start) counts as one failure.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Count}
 */
export function countUnits(report, code) {
  const { numPassedTests = 0, testResults = [] } = read(report);
  const failures = testResults.flatMap(failuresOfFile);
  return atLeastOneFailure({ passed: Number(numPassedTests), failures }, { name: 'unit tests', code });
}

/**
 * What Playwright ran; a test that passed only when repeated has not passed.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Count}
 */
export function countJourneys(report, code) {
  const { stats = {}, suites = [] } = read(report);
  const failures = suites.flatMap(failuresOfSuite);
  return atLeastOneFailure({ passed: Number(stats.expected ?? 0), failures }, { name: 'journeys', code });
}

/**
 * A file that could not be read has no tests, and has failed itself.
 *
 * @param {any} file
 * @returns {readonly string[]}
 */
function failuresOfFile({ name, status, assertionResults }) {
  const path = relative('', name);
  const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [path] : [];
  return failed.map((/** @type {any} */ test) => `${path}: ${test.fullName}`);
}

/**
 * @param {any} suite
 * @returns {readonly string[]}
 */
function failuresOfSuite({ file, specs = [], suites = [] }) {
  const failed = specs.filter((/** @type {any} */ spec) =>
    spec.tests.some((/** @type {any} */ test) => FAILED.includes(test.status)),
  );
  return [
    ...failed.map((/** @type {any} */ spec) => `${file}: ${spec.title}`),
    ...suites.flatMap(failuresOfSuite),
  ];
}

const FAILED = ['unexpected', 'flaky'];

/**
 * @param {Count} count
 * @param {{ readonly name: string, readonly code: number }} run
 * @returns {Count}
 */
function atLeastOneFailure(count, { name, code }) {
  return code !== 0 && count.failures.length === 0 ? { ...count, failures: [name] } : count;
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
