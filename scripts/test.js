import { mkdirSync, rmSync } from 'node:fs';
import { prepare } from './prepare.js';
import { run, runBeside, tell } from './prepare/run.js';
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
// The checks and the unit tests leave a core idle each; the journeys need them all.
const [checked, tested] = await Promise.all([checkAll(), units()]);
const total = sum([...checked, tested, inBrowser()]);
tell(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** One after the other; a check counts as one test. */
async function checkAll() {
  /** @type {import('./checking/count.js').Count[]} */
  const counts = [];
  for (const { name, program, given } of checks) {
    const isPassed = (await runBeside(program, given)) === 0;
    tell(`— ${name}: ${isPassed ? 'passed' : 'failed'}`);
    counts.push({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });
  }
  return counts;
}

async function units() {
  const report = `${reports}/units.json`;
  const { name, program, given } = unitTests(report);
  const code = await runBeside(program, given);
  tell(`— ${name}`);
  return countUnits(report, code);
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
