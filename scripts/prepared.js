import { prepare } from './prepare.js';
import { run } from './prepare/run.js';

/**
 * `node scripts/prepared.js [--built] <program.ts> [given …]`: brings the checkout up to date, then runs a program in
 * TypeScript, which needs a package to run.
 */
const given = process.argv.slice(2);
const isBuilt = given[0] === '--built';
await prepare({ isBuilt });
process.exitCode = run(process.execPath, ['--import', 'tsx', ...(isBuilt ? given.slice(1) : given)]);
