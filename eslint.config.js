// @ts-expect-error The plugin brings no types.
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Readers hold one screen in mind: budgets for files, functions and what they are given.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  // Prettier breaks code, and leaves comments as long as they are.
  'max-len': ['error', { code: 10_000, comments: 125 }],
};

/**
 * How our code reads, where a machine can tell.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const style = {
  'no-console': 'error',
  'no-else-return': ['error', { allowElseIf: false }],
  'no-warning-comments': 'error',
  eqeqeq: 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'TSInterfaceDeclaration:not([id.name="ProvidedContext"])', message: 'Use a type.' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  ],
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  // A page's title may be empty and fall back; `??` would let the empty one pass.
  '@typescript-eslint/prefer-nullish-coalescing': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // Verbs of ports are plain functions; none of them uses `this`.
  '@typescript-eslint/unbound-method': 'off',
  // The framework throws responses: that is how a loader leaves.
  '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
};

export default defineConfig(
  { ignores: ['build/', 'var/', 'public/', 'node_modules/', 'test-results/', 'db/migrations/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...budgets, ...style },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Tests are tables and stories; a suite is as long as what it tells.
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    // Plain JavaScript is typed by comments; what comes out of JSON and of untyped tools cannot be.
    files: ['**/*.js'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
);
