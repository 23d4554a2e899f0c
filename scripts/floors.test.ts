import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Each breach: the file it is planted in, what it imports, and the rule that must see it. */
const breaches = [
  ['forms/engine/a.ts', 'node:fs/promises', 'floor-forms-engine'],
  ['forms/engine/b.ts', '#db/index.ts', 'floor-forms-engine'],
  ['forms/engine/c.ts', 'react', 'floor-forms-engine'],
  ['forms/submission/a.ts', '#forms/catalogue.ts', 'floor-forms-submission'],
  ['forms/services/one/a.ts', '../two/b.ts', 'floor-forms-services'],
  ['forms/services/one/c.ts', '#forms/payload/make-payload.ts', 'floor-forms-services'],
  ['forms/payload/a.ts', '#app/usecases/ports.ts', 'floor-forms-payload'],
  ['db/a.ts', '#app/usecases/ports.ts', 'floor-db'],
  ['db/b.ts', '#forms/engine/step.ts', 'floor-db'],
  ['app/usecases/a.ts', '#db/index.ts', 'floor-usecases'],
  ['app/usecases/b.ts', 'node:crypto', 'floor-usecases'],
  ['app/usecases/c.ts', '../adapters/vault.server.ts', 'floor-usecases'],
  ['app/usecases/d.ts', 'pdf-lib', 'floor-usecases'],
  ['app/adapters/a.server.ts', './vault.server.ts', 'floor-adapters'],
  ['app/adapters/b.server.ts', '#db/index.ts', 'floor-adapters'],
  ['app/verifier/a.ts', 'node:crypto', 'floor-verifier'],
  ['app/verifier/b.ts', '../adapters/vault.server.ts', 'floor-verifier'],
  ['app/verifier/c.ts', 'react', 'floor-verifier'],
  ['app/env.server.ts', 'pg', 'floor-env'],
  ['app/i18n/a.ts', '../usecases/ports.ts', 'floor-i18n'],
  ['app/components/a.tsx', '@remix-run/react', 'floor-components'],
  ['app/components/b.tsx', '#forms/engine/step.ts', 'floor-components'],
  ['app/islands/a.tsx', '../portal.server.ts', 'floor-islands'],
  ['app/islands/b.tsx', '#forms/engine/step.ts', 'floor-islands'],
  ['app/http/a.server.ts', '../portal.server.ts', 'floor-http'],
  ['app/routes/a.tsx', '#db/index.ts', 'floor-routes'],
  ['app/routes/b.tsx', '../adapters/vault.server.ts', 'floor-routes'],
  ['app/routes/c.tsx', '../usecases/save-step.ts', 'verbs-through-the-portal'],
  ['app/worker.server.ts', '@remix-run/node', 'framework-only-at-the-door'],
  ['e2e/a.ts', '#app/portal.server.ts', 'e2e-looks-from-outside'],
  ['app/about.ts', './round.ts', 'no-circles'],
  ['app/root.tsx', './nowhere.ts', 'no-unknown'],
  ['app/portal.server.ts', './some.test.ts', 'nobody-imports-tests'],
] as const;

/** What each room is there for must stay possible. */
const allowed = [
  ['forms/engine/load.ts', 'yaml'],
  ['forms/services/one/payload.ts', '#forms/engine/model.ts'],
  ['forms/services/one/message.ts', '#forms/payload/element.ts'],
  ['forms/catalogue.ts', 'node:fs'],
  ['db/connection.ts', 'pg'],
  ['app/usecases/save-step.ts', '#forms/engine/step.ts'],
  ['app/adapters/seal.server.ts', './seal/pkcs12.ts'],
  ['app/adapters/seal/pkcs12.ts', '#app/usecases/ports.ts'],
  ['app/components/field.tsx', '#app/i18n/view.ts'],
  ['app/http/respond.server.ts', '@remix-run/node'],
  ['app/routes/home.tsx', '../portal.server.ts'],
] as const;

/** What the breaches reach for. */
const targets = [
  'db/index.ts',
  'forms/engine/step.ts',
  'forms/services/two/b.ts',
  'forms/payload/element.ts',
  'forms/payload/make-payload.ts',
  'app/usecases/ports.ts',
  'app/adapters/vault.server.ts',
  'app/some.test.ts',
  'forms/engine/model.ts',
  'app/i18n/view.ts',
];

let house: string;
let seen: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'schalter-floors-'));
  for (const file of ['.dependency-cruiser.js', 'tsconfig.json', 'package.json'])
    cpSync(file, join(house, file));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  plant('app/round.ts', importing('./about.ts'));
  for (const file of targets) plant(file, 'export const planted = 1;\n');
  for (const [file, reached] of [...breaches, ...allowed]) plant(file, importing(reached));
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const given = [
    '--config',
    '.dependency-cruiser.js',
    '--output-type',
    'err-long',
    'app',
    'db',
    'forms',
    'e2e',
  ];
  seen = spawnSync(process.execPath, [cruiser, ...given], { cwd: house, encoding: 'utf8' }).stdout;
});
afterAll(() => rmSync(house, { recursive: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** Types count: a type import is an arrow like any other. Only verbs may be known by type. */
function importing(reached: string): string {
  return `export ${reached.includes('save-step') ? '' : 'type '}* from '${reached}';\n`;
}

test.each(breaches)('%s must not reach for %s', (file, _, rule) => {
  expect(seen).toContain(`${rule}: ${file} →`);
});

test.each(allowed)('%s may reach for %s', (file) => {
  expect(seen).not.toContain(`: ${file} →`);
});
