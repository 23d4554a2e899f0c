import { expect, test } from 'vitest';
import { works } from './browser.js';
import { chooseBrowser } from './choose-browser.js';

type Machine = {
  readonly canDownload?: boolean;
  readonly isRoot?: boolean;
  /** Which of them run; Playwright's own is called `own`, and `own with libraries` once these are installed. */
  readonly running: readonly string[];
  readonly system?: readonly string[];
};

/** A machine that does what it can and remembers what was done to it. */
function machine({ canDownload = false, isRoot = false, running, system = [] }: Machine) {
  const done: string[] = [];
  const installed = [...system];
  const does = (what: string, can: boolean) => {
    if (can) done.push(what);
    return can;
  };
  return {
    done,
    downloadOwn: () => does('download', canDownload),
    installLibraries: () => does('libraries', isRoot),
    findAll: () => installed,
    installPackage: (name: string) => does(name, isRoot) && installed.push(`/usr/bin/${name}`) > 0,
    works: ({ CHROMIUM_PATH }: { readonly CHROMIUM_PATH?: string }) =>
      running.includes(CHROMIUM_PATH ?? (done.includes('libraries') ? 'own with libraries' : 'own')),
  };
}

test.each([
  ['the download runs', { canDownload: true, running: ['own'] }, {}, ['download']],
  [
    'the download lacks libraries, which can be installed',
    { canDownload: true, isRoot: true, running: ['own with libraries'] },
    {},
    ['download', 'libraries'],
  ],
  [
    'the download lacks libraries, and the system has a browser',
    { canDownload: true, running: ['/usr/bin/chromium'], system: ['/usr/bin/chromium'] },
    { CHROMIUM_PATH: '/usr/bin/chromium' },
    ['download'],
  ],
  [
    'the first of the system is a stub',
    { running: ['/usr/bin/google-chrome'], system: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
    { CHROMIUM_PATH: '/usr/bin/google-chrome' },
    [],
  ],
  [
    'only a package helps',
    { canDownload: true, isRoot: true, running: ['/usr/bin/chromium'] },
    { CHROMIUM_PATH: '/usr/bin/chromium' },
    ['download', 'libraries', 'chromium-headless-shell', 'chromium'],
  ],
  ['nothing runs and nothing may be installed', { canDownload: true, running: [] }, null, ['download']],
])('%s', (_, given, chosen, done) => {
  const here = machine(given);

  expect(chooseBrowser(here)).toEqual(chosen);
  expect(here.done).toEqual(done);
});

test('a program that is no browser is found out', () => {
  expect(works({ CHROMIUM_PATH: process.execPath })).toBe(false);
});
