import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { DefinitionError } from './definition-error.ts';
import { contextOn, proveUnpublished } from './prove-definitions.ts';
import { publish } from './published.ts';

const FIXTURES = 'scripts/forms-check/fixtures';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load() {
  return loadCatalogue({ folders: [folder], codelistFolder: 'forms/codelists' });
}

function prove(): readonly string[] {
  const { definitions, codelists } = load();
  return proveUnpublished(definitions, contextOn('2026-11-21', codelists)).map(({ code }) => code);
}

it('A form with a page that nobody gets to does not start, and the line says where', () => {
  cpSync(join(FIXTURES, 'step-unreachable'), folder, { recursive: true });
  expect(prove).toThrow(DefinitionError);
  expect(prove).toThrow(/sample\/service\.yaml:\d+:\d+ Nobody gets to the page/);
});

it('What is not decided does not stop the start, and is told', () => {
  cpSync(join(FIXTURES, 'not-decided'), folder, { recursive: true });
  expect(prove()).toEqual(['not-decided']);
});

it('What is published was proved and is not proved again, until there is a next version', () => {
  cpSync(join(FIXTURES, 'step-unreachable'), folder, { recursive: true });
  // Published by hand: the command would have refused it.
  publish(folder, load().services);
  expect(prove()).toEqual([]);
  const text = readFileSync(join(folder, 'sample/service.yaml'), 'utf8');
  mkdirSync(join(folder, 'sample@1.1.0'));
  writeFileSync(
    join(folder, 'sample@1.1.0/service.yaml'),
    `${text.replace('version: 1.0.0', 'version: 1.1.0')}migration: { from: 1.0.0 }\n`,
  );
  expect(prove).toThrow(/sample@1\.1\.0\/service\.yaml:\d+:\d+ Nobody gets to the page/);
});
