const node = process.execPath;

/**
 * The checks that need no running portal, cheapest first; `npm run check` stops at the first that fails.
 *
 * @type {readonly { readonly name: string, readonly program: string, readonly given: readonly string[] }[]}
 */
export const checks = [
  {
    name: 'format',
    program: node,
    given: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  },
  { name: 'types', program: node, given: ['node_modules/typescript/bin/tsc'] },
  { name: 'lint', program: node, given: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  {
    name: 'strict lint',
    program: node,
    given: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  },
  {
    name: 'floors',
    program: node,
    given: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.js',
      '.',
    ],
  },
  { name: 'dead code', program: node, given: ['node_modules/knip/bin/knip.js'] },
  { name: 'definitions', program: node, given: ['--import', 'tsx', 'scripts/forms-check.ts'] },
  { name: 'texts', program: node, given: ['--import', 'tsx', 'scripts/texts-check.ts'] },
];

/** Vitest writes what passed and failed to `report`. */
export const unitTests = (/** @type {string} */ report) => ({
  name: 'unit tests',
  program: node,
  given: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
});

/** Playwright writes what passed and failed to the file named in PLAYWRIGHT_JSON_OUTPUT_FILE. */
export const journeys = {
  name: 'journeys in a browser',
  program: node,
  given: [
    'node_modules/playwright/cli.js',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
  ],
};
