import { prepare } from './prepare.js';
import { giveUp, run, tell } from './prepare/run.js';
import { checks, unitTests } from './checking/steps.js';

/** `npm run check`: everything but the browser; stops at the first failure. */
await prepare({ isBuilt: false });
for (const { name, program, given } of [...checks, unitTests('test-results/units.json')]) {
  tell(`— ${name}`);
  if (run(program, given) !== 0) giveUp(`${name} failed: mend what stands above.`);
}
