import { defineConfig } from 'playwright/test';

/** `npm test` names the browser it found; without a name it is Playwright's own. */
const browser = process.env['CHROMIUM_PATH'];

/** Chromium's sandbox refuses to work for root, as in containers. */
const isRoot = process.getuid?.() === 0;

/**
 * The portal as people meet it: the built program, its own embedded database, a real browser. A test that passes only
 * when repeated is broken, so nothing is repeated.
 */
export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: '../test-results/journeys',
  globalSetup: './global-setup.ts',
  // Much of a journey is waiting: three keep two cores busy.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Set by the global setup, before the workers read this file.
    ...(process.env['PORTAL_URL'] ? { baseURL: process.env['PORTAL_URL'] } : {}),
    browserName: 'chromium',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Pages fade into each other; who waits for that in every step proves nothing more. The journeys do wait.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1024, height: 900 },
    trace: 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
