import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 30_000, hookTimeout: 60_000 };

/** Tests of the archive run against a real PostgreSQL, started once; the others need none and start at once. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'db',
          include: ['db/**/*.test.ts'],
          globalSetup: 'db/testing/global-setup.ts',
        },
      },
      { test: { ...shared, name: 'units', include: ['{app,forms,scripts,server}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
