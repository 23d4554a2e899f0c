import { spawnSync } from 'node:child_process';
import { run, tell } from '../prepare/run.js';
import { chooseBrowser } from './choose-browser.js';
import { canInstall, findProgram, install } from './system-packages.js';

const playwright = 'node_modules/playwright/cli.js';

/** The one without windows comes first: it does the same with half of the work. */
const known = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * A browser for the journeys that was seen to run; the one that CHROMIUM_PATH names is taken at its word.
 *
 * @returns {import('./choose-browser.js').Browser} what the journeys' environment needs; nothing for Playwright's own
 */
export function ensureBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { CHROMIUM_PATH: named };
  tell('Looking for a browser …');
  const found = chooseBrowser({
    downloadOwn: () => run(process.execPath, [playwright, 'install', 'chromium', '--only-shell']) === 0,
    installLibraries: () =>
      canInstall() && run(process.execPath, [playwright, 'install-deps', 'chromium']) === 0,
    findAll: () => known.map(findProgram).filter((path) => path !== null),
    installPackage: (name) => canInstall() && install([name]),
    works,
  });
  if (found !== null) return found;
  tell(
    'There is no browser that runs and none could be installed: install Chromium or set CHROMIUM_PATH; the journeys will fail.',
  );
  return {};
}

/**
 * Whether a page can be opened with it. A download may lack libraries of the system, a program may be a stub.
 *
 * @param {import('./choose-browser.js').Browser} browser
 */
export function works(browser) {
  const env = { ...process.env, ...browser };
  return spawnSync(process.execPath, ['scripts/try-browser.js'], { stdio: 'ignore', env }).status === 0;
}
