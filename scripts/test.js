import { mkdirSync, rmSync } from 'node:fs';
import { prepare } from './prepare.js';
import { run, runBeside, tell } from './prepare/run.js';
import { ensureBrowser } from './checking/browser.js';
import { countJourneys, countUnits } from './checking/count.js';
import { checks, journeys, unitTests } from './checking/steps.js';
import { ensureTools } from './checking/tools.js';

const reports = 'test-results';

/** `npm test`: installs what is missing, runs everything, also after a failure, names what failed, and counts. */
await prepare({ isBuilt: true });
ensureTools();
const browser = ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
// The checks and the unit tests leave a core idle each; the journeys need them all.
const beside = await Promise.all([checkAll(), units()]);
const counts = [...beside.flat(), inBrowser()];
const failures = counts.flatMap((count) => count.failures);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
for (const name of failures) tell(`— failed: ${name}`);
tell(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** One after the other; a check counts as one test. */
async function checkAll() {
  /** @type {import('./checking/count.js').Count[]} */
  const checked = [];
  for (const { name, program, given } of checks) {
    const isPassed = (await runBeside(program, given)) === 0;
    tell(`— ${name}: ${isPassed ? 'passed' : 'failed'}`);
    checked.push(isPassed ? { passed: 1, failures: [] } : { passed: 0, failures: [name] });
  }
  return checked;
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
