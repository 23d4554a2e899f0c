import { defineConfig } from 'vitest/config';

// Guards against what never ends, generous on a busy machine: no test is about time. Files of tests share what they import:
// half the time of a run was importing the same modules anew; nothing of ours keeps a state in a module.
const shared = { testTimeout: 180_000, hookTimeout: 180_000, isolate: false };

/**
 * Tests of the archive, of the use cases and of keys run against a real PostgreSQL, started once; the others need none and
 * start at once.
 */
export default defineConfig({
  test: {
    // One less than there are cores, if nothing is said: of two cores one would stand idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'db',
          include: ['{db,app/usecases,app/roles,scripts/keys,scripts/audit-verify}/**/*.test.ts'],
          globalSetup: 'db/testing/global-setup.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'units',
          include: ['{app,forms,scripts,server}/**/*.test.{ts,tsx}'],
          exclude: ['{app/usecases,app/roles,scripts/keys,scripts/audit-verify}/**'],
        },
      },
    ],
  },
});
