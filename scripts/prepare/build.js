import { rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, run, tell } from './run.js';

/** Everything a build is made of. */
const sources = [
  'app',
  'db',
  'forms',
  'locales',
  'public',
  'package-lock.json',
  'remix.config.js',
  'scripts/build-judges.js',
  'scripts/build-verifier.js',
  'vite.config.ts',
];

/** Written last, so that a build cut short does not count. */
const stamp = 'build/complete';

/** Builds unless the last build is newer than every source. */
export function ensureBuild() {
  if (newest(sources) < changedAt(stamp)) return;
  tell('Building (about ten seconds) …');
  rmSync('build', { recursive: true, force: true });
  const startedAt = new Date();
  const environment = { ...process.env, NODE_ENV: /** @type {const} */ ('production') };
  const remix = ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'];
  const isDone =
    run(process.execPath, remix, environment) === 0 &&
    run(process.execPath, ['scripts/build-verifier.js'], environment) === 0 &&
    run(process.execPath, ['scripts/build-judges.js'], environment) === 0 &&
    run(process.execPath, ['scripts/compress-assets.js']) === 0;
  if (!isDone) giveUp('The build failed: the reason stands above.');
  writeFileSync(stamp, startedAt.toISOString());
}

/**
 * @param {readonly string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(...paths.map((path) => (isFolder(path) ? newestInside(path) : changedAt(path))));
}

/** @param {string} folder */
function newestInside(folder) {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.includes('.test.'),
  );
  // A folder changes when a file in it goes.
  return Math.max(changedAt(folder), ...inside.map((name) => changedAt(join(folder, name))));
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
