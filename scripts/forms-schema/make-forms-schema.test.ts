import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { isAlias, parse, parseDocument, visit } from 'yaml';
import { followHandbook } from '../../e2e/support/handbook.ts';
import { makeFormsSchema, SCHEMA_FILE } from './make-forms-schema.ts';

const FIXTURES = 'scripts/forms-check/fixtures';
/** Mistakes in the form of the file; all others lie in what it means. */
const STRUCTURAL = [
  'bad-duration',
  'bad-id',
  'bad-leika',
  'bad-link',
  'bad-size',
  'bad-time',
  'bad-version',
  'missing-key',
  'no-fields',
  'no-options',
  'no-steps',
  'out-of-range',
  'reserved-id',
  'unknown-autocomplete',
  'unknown-codelist',
  'unknown-format',
  'unknown-key',
  'unknown-value',
  'wrong-kind',
];
const HEADER = '# yaml-language-server: $schema=../../service.schema.json\n';

const schema = readFileSync(SCHEMA_FILE, 'utf8');
const validate = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
}).compile(JSON.parse(schema) as object);
const isTaken = (file: string): boolean => validate(parse(readFileSync(file, 'utf8')));
const services = readdirSync('forms/services', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('forms/services', name, 'service.yaml'));

/** What is no YAML, or has aliases, an editor says without a schema. */
function isPlainYaml(file: string): boolean {
  const document = parseDocument(readFileSync(file, 'utf8'));
  let hasAlias = false;
  visit(document, (_, node) => {
    hasAlias ||= isAlias(node);
  });
  return document.errors.length === 0 && !hasAlias;
}

it('is what the loader reads now: npm run forms:schema', () => expect(schema).toBe(makeFormsSchema()));

describe('An editor with the schema', () => {
  it.each(services)('takes %s', (file) => {
    expect(isTaken(file) ? [] : validate.errors).toEqual([]);
    expect(readFileSync(file, 'utf8').startsWith(HEADER)).toBe(true);
  });

  it('takes the example of the handbook', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
    followHandbook(folder);
    expect(isTaken(join(folder, 'dog-licence', 'service.yaml')) ? [] : validate.errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each(STRUCTURAL)('underlines the mistake %s', (code) => {
    expect(isTaken(join(FIXTURES, code, 'sample', 'service.yaml'))).toBe(false);
  });

  it('takes everything whose form is right', () => {
    const others = readdirSync(FIXTURES)
      .filter((code) => !STRUCTURAL.includes(code))
      .map((code) => join(FIXTURES, code, 'sample', 'service.yaml'))
      // A mistake may lie beside the file, or be that there is none.
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true && isPlainYaml(file));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((file) => !isTaken(file))).toEqual([]);
  });

  it('offers no key and no list that the handbook does not name', () => {
    const names = [
      ...schema.matchAll(/^ +"(?<key>\w+)": \{\n +"(?:description"|\$ref": "#\/definitions\/common)/gm),
    ].map(({ groups }) => groups?.['key'] ?? '');
    const lists = readdirSync('forms/codelists').flatMap((name) => /^\w+(?=\.json$)/.exec(name) ?? []);
    // As a key of a definition, or at the end of what is marked as code.
    const named = new Set(readFileSync('docs/adding-a-service.md', 'utf8').match(/\w+(?=[:`])/g));
    expect(names.length + lists.length).toBeGreaterThan(60);
    expect([...new Set([...names, ...lists])].filter((name) => !named.has(name))).toEqual([]);
  });

  it('explains every key', () => {
    const undescribed = [...schema.matchAll(/"description": "(?<text>[^"]*)"/g)].filter(
      ({ groups }) => (groups?.['text'] ?? '').length < 10,
    );
    expect(undescribed).toEqual([]);
  });
});
