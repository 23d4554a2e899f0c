import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../prepare/run.js';

/**
 * The full path of a program, or `null`.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether we may install packages of the distribution. */
export function canInstall() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== null;
}

/**
 * @param {readonly string[]} packages
 * @returns {boolean}
 */
export function install(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment) === 0;
}
