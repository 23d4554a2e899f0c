/**
 * Which room may import which: the table of docs/architecture.md. Each room names all it may reach; whatever is not
 * named is forbidden. Tests look at their own room and may use anything to do so.
 */
const tests = '\\.test(-support)?\\.tsx?$|/testing/';

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} from
 * @property {string} [notFrom]
 * @property {readonly string[]} may
 */

/** @type {readonly Room[]} */
const rooms = [
  { name: 'forms-engine', from: '^forms/engine/', may: ['^forms/engine/', 'npm:yaml', 'npm:lezer-feel'] },
  { name: 'forms-submission', from: '^forms/submission/', may: ['^forms/submission/', '^forms/engine/'] },
  {
    name: 'forms-services',
    from: '^forms/services/([^/]+)/',
    may: ['^forms/engine/', '^forms/services/$1/', '^forms/payload/(answer-readers|element|model)\\.ts$'],
  },
  { name: 'forms-payload', from: '^forms/payload/', may: ['^forms/'] },
  { name: 'forms-codelists', from: '^forms/codelists/', may: ['^forms/engine/', '^forms/codelists/'] },
  { name: 'forms-catalogue', from: '^forms/catalogue\\.ts$', may: ['^forms/', 'node'] },
  {
    name: 'db',
    from: '^db/',
    may: [
      '^db/',
      '^forms/.*/model\\.ts$',
      'npm:drizzle-orm',
      'npm:pg',
      'npm:graphile-worker',
      'npm:vitest',
      'node',
    ],
  },
  {
    name: 'usecases',
    from: '^app/usecases/',
    may: ['^app/usecases/', '^forms/', '^app/i18n/view\\.ts$', '^app/verifier/'],
  },
  {
    name: 'adapters',
    from: '^app/adapters/([^/.]+)',
    may: [
      '^app/adapters/$1[/.]',
      '^app/usecases/(ports|receipt-document|letter-document|seal-list|receipt-log/model)\\.ts$',
      '^app/i18n/view\\.ts$',
      '^forms/',
      'npm:*',
      'node',
    ],
  },
  // Shares no code with the writer, and runs in a browser: it may reach itself alone.
  { name: 'verifier', from: '^app/verifier/', may: ['^app/verifier/'] },
  { name: 'env', from: '^app/env\\.server\\.ts$', may: ['node'] },
  {
    name: 'i18n',
    from: '^app/i18n/',
    may: ['^app/i18n/', '^app/verifier/', '^locales/', '^forms/', 'npm:i18next', 'node'],
  },
  {
    name: 'components',
    from: '^app/components/',
    may: ['^app/components/', '^app/i18n/view\\.ts$', '^app/verifier/view\\.ts$', 'npm:react'],
  },
  {
    name: 'islands',
    from: '^app/islands/',
    may: [
      '^app/islands/',
      '^app/verifier/',
      '^app/i18n/(view|languages|format)\\.ts$',
      '^forms/engine/feel/',
      // A list is searched on the device exactly as the server reads it afterwards.
      '^forms/engine/(model|fold|search-codelist)\\.ts$',
      'npm:react',
      'npm:react-dom',
      'npm:react-aria-components',
      'npm:@internationalized/date',
      'npm:tus-js-client',
    ],
  },
  {
    name: 'http',
    from: '^app/http/',
    may: [
      'npm:@remix-run/node',
      '^app/http/',
      '^app/env\\.server\\.ts$',
      '^app/i18n/(languages|view)\\.ts$',
      '^forms/(engine|submission)/model\\.ts$',
      // A cookie's number and code are looked at as closely as typed ones.
      '^forms/submission/(case-code|reference)\\.ts$',
      'npm:*',
      'node',
    ],
  },
  {
    name: 'routes',
    from: '^app/routes/',
    may: [
      '^app/routes/',
      '^app/(portal|env)\\.server\\.ts$',
      '^app/(http|components|i18n)/',
      '^app/islands/names\\.ts$',
      '^app/verifier/(model|view)\\.ts$',
      '^app/usecases/',
      '^forms/.*model\\.ts$',
      'npm:@remix-run/node',
      'npm:@remix-run/react',
      'npm:react',
      'node',
    ],
  },
];

/** The framework is a rename away from its successor only while few rooms know it. */
const framework = {
  name: 'framework-only-at-the-door',
  comment: 'Only routes, http, root, entry.* and the server may import the framework.',
  severity: 'error',
  from: {
    path: '^(app|db|forms)/',
    pathNot: `^app/(routes/|http/|routes\\.ts|root\\.tsx|entry\\.)|${tests}`,
  },
  to: { path: 'node_modules/@remix-run/' },
};

/** A page knows by type what a verb answers; it calls the verb through the portal, which has plugged it in. */
const verbsThroughPortal = {
  name: 'verbs-through-the-portal',
  comment: 'Routes import types of use cases only; portal.server hands out the verbs.',
  severity: 'error',
  from: { path: '^app/routes/', pathNot: tests },
  to: { path: '^app/usecases/', dependencyTypesNot: ['type-only'] },
};

const lookFromOutside = {
  name: 'e2e-looks-from-outside',
  comment: 'The journeys know the portal by its pages only.',
  severity: 'error',
  from: { path: '^e2e/' },
  to: { path: '^(app|db|server)/' },
};

const general = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-unknown',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|.*\\?url$)' },
  },
  {
    name: 'nobody-imports-tests',
    severity: 'error',
    // Journeys are tests.
    from: { pathNot: `${tests}|^e2e/` },
    to: { path: tests },
  },
];

/** @param {(typeof rooms)[number]} room */
function onlyWhatItMay({ name, from, may }) {
  const allowed = may.flatMap(toPattern).join('|');
  return {
    name: `floor-${name}`,
    comment: `${name} may import: ${may.join(', ')}`,
    severity: 'error',
    from: { path: from, pathNot: tests },
    to: { pathNot: allowed, ...(may.includes('node') ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

/** @param {string} entry */
function toPattern(entry) {
  if (entry === 'node') return [];
  if (entry === 'npm:*') return ['node_modules/(?!@remix-run/)'];
  return entry.startsWith('npm:') ? [`node_modules/(@types/)?${entry.slice(4)}/`] : [entry];
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  // @ts-expect-error Built from a table, so the severities are strings to the compiler.
  forbidden: [...rooms.map(onlyWhatItMay), framework, verbsThroughPortal, lookFromOutside, ...general],
  options: {
    exclude: '(^|/)(build|var|public|test-results)/',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
