import { readFileSync } from 'node:fs';
import { giveUp, runNpm, tell } from './run.js';

/** @typedef {{ readonly version?: string, readonly optional?: boolean, readonly peer?: boolean }} Locked */
/** @typedef {Readonly<Record<string, Locked>>} Packages */

/** Installs the packages of the lock file unless exactly those are there. */
export function ensureDependencies() {
  if (isInstalled(read('node_modules/.package-lock.json'), read('package-lock.json'))) return;
  tell('Installing packages (about a minute) …');
  // Our own steps do what install scripts would; and with NODE_ENV=production npm would leave out the build tools.
  const environment = { ...process.env, NODE_ENV: /** @type {const} */ ('development') };
  const code = runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], environment);
  if (code !== 0) giveUp('The packages could not be installed: check the network and the messages above.');
}

/**
 * Compares what is installed with what is wanted; the age of files says nothing after a checkout or a copy.
 *
 * @param {Packages} installed
 * @param {Packages} wanted
 */
export function isInstalled(installed, wanted) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there === undefined ? optional === true : there.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
