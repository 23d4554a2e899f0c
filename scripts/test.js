import { mkdirSync, rmSync } from 'node:fs';
import { prepare } from './prepare.js';
import { run, tell } from './prepare/run.js';
import { ensureBrowser } from './checking/browser.js';
import { countJourneys, countUnits } from './checking/count.js';
import { checks, journeys, unitTests } from './checking/steps.js';
import { ensureTools } from './checking/tools.js';

const reports = 'test-results';

/** `npm test`: installs what is missing, runs everything, also after a failure, and counts. */
await prepare({ isBuilt: true });
ensureTools();
const browser = ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
const total = sum([...checks.map(check), units(), inBrowser()]);
tell(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A check counts as one test.
 *
 * @param {(typeof checks)[number]} step
 */
function check({ name, program, given }) {
  tell(`— ${name}`);
  const isPassed = run(program, given) === 0;
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

function units() {
  const report = `${reports}/units.json`;
  const { name, program, given } = unitTests(report);
  tell(`— ${name}`);
  return countUnits(report, run(program, given));
}

function inBrowser() {
  const report = `${reports}/journeys.json`;
  tell(`— ${journeys.name}`);
  const environment = { ...process.env, ...browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countJourneys(report, run(journeys.program, journeys.given, environment));
}

/** @param {readonly import('./checking/count.js').Count[]} counts */
function sum(counts) {
  const passed = counts.reduce((before, count) => before + count.passed, 0);
  const failed = counts.reduce((before, count) => before + count.failed, 0);
  return { passed, failed };
}
