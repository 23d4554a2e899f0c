import { run, tell } from '../prepare/run.js';
import { canInstall, findProgram, install } from './system-packages.js';

const known = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chromium-headless-shell',
];

/**
 * A browser for the journeys: the one named, Playwright's own, the system's, or the distribution's package.
 *
 * @returns {{ readonly CHROMIUM_PATH?: string }} what the journeys' environment needs; nothing for Playwright's own
 */
export function ensureBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return { CHROMIUM_PATH: named };
  tell('Looking for a browser …');
  if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium', '--only-shell']) === 0)
    return {};
  const there = findBrowser();
  if (there !== null) return { CHROMIUM_PATH: there };
  for (const name of canInstall() ? ['chromium-headless-shell', 'chromium'] : []) {
    const installed = install([name]) ? findBrowser() : null;
    if (installed !== null) return { CHROMIUM_PATH: installed };
  }
  tell(
    'There is no browser and none could be installed: install Chromium or set CHROMIUM_PATH; the journeys will fail.',
  );
  return {};
}

function findBrowser() {
  return known.map(findProgram).find((path) => path !== null) ?? null;
}
