import { defineConfig } from 'vitest/config';

// Guards against what never ends, generous on a busy machine: no test is about time.
const shared = { testTimeout: 180_000, hookTimeout: 180_000 };

/** Tests of the archive and of the use cases run against a real PostgreSQL, started once; the others need none and start at once. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'db',
          include: ['{db,app/usecases}/**/*.test.ts'],
          globalSetup: 'db/testing/global-setup.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'units',
          include: ['{app,forms,scripts,server}/**/*.test.{ts,tsx}'],
          exclude: ['app/usecases/**'],
        },
      },
    ],
  },
});
