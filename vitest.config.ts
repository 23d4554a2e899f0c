import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 30_000, hookTimeout: 60_000 };

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
