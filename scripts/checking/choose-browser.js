/** @typedef {{ readonly CHROMIUM_PATH?: string }} Browser Without a path it is Playwright's own. */

/**
 * @typedef {object} Machine
 * @property {() => boolean} downloadOwn
 * @property {() => boolean} installLibraries what Playwright's own needs of the system
 * @property {() => readonly string[]} findAll the paths of the system's browsers
 * @property {(name: string) => boolean} installPackage
 * @property {(browser: Browser) => boolean} works
 */

const packages = ['chromium-headless-shell', 'chromium'];

/**
 * The first browser that runs: Playwright's own, the same with the system's libraries, the system's, or the
 * distribution's package. That something was installed without complaint says nothing yet.
 *
 * @param {Machine} machine
 * @returns {Browser | null}
 */
export function chooseBrowser(machine) {
  for (const browser of candidates(machine)) {
    if (machine.works(browser)) return browser;
  }
  return null;
}

/**
 * Goes on to the next, which may cost an installation, only when it is asked for.
 *
 * @param {Machine} machine
 * @returns {Generator<Browser>}
 */
function* candidates({ downloadOwn, installLibraries, findAll, installPackage }) {
  if (downloadOwn()) {
    yield {};
    if (installLibraries()) yield {};
  }
  yield* findAll().map(named);
  for (const name of packages) {
    if (installPackage(name)) yield* findAll().map(named);
  }
}

/**
 * @param {string} path
 * @returns {Browser}
 */
function named(path) {
  return { CHROMIUM_PATH: path };
}
