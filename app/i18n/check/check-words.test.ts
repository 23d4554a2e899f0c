import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedService } from '#forms/engine/testing/shipped.ts';
import { checkWords } from './check-words.ts';
import { readLibrary } from './read-library.ts';
import { acceptSources } from './sources.ts';

const service = shippedService('trade-licence');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  for (const language of ['de', 'en'])
    cpSync(`locales/${language}/trade-licence.json`, join(folder, language, 'trade-licence.json'));
  acceptSources(readLibrary(folder));
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(language: string, from: string | RegExp, to: string): void {
  const file = join(folder, language, 'trade-licence.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function found(): readonly string[] {
  return checkWords(readLibrary(folder), [service]).map(
    ({ file, line, code, isWarning }) =>
      `${file.slice(folder.length + 1)} ${line > 1 ? 'in its line' : ''} ${code} ${isWarning === true ? '?' : '!'}`,
  );
}

describe('The words of a service', () => {
  it('are whole', () => {
    expect(found()).toEqual([]);
  });

  it('are wrong where the German ones are', () => {
    change('de', /"title": "[^"]*"/, '"titel": "Gewerbe"');
    expect(found()).toEqual(
      expect.arrayContaining([
        'de/trade-licence.json  missing-text !',
        'de/trade-licence.json in its line unasked-text !',
      ]),
    );
  });

  it('are to be looked at where the German text has changed since', () => {
    change('de', /"title": "[^"]*"/, '"title": "Gewerbe"');
    expect(found()).toEqual(['en/trade-licence.json in its line stale-text ?']);
  });

  it('are wrong where a translation has other places', () => {
    change('en', '{{count}}', '{{number}}');
    expect(found()).toEqual(['en/trade-licence.json in its line other-places !']);
  });

  it('may lack a language that is not begun', () => {
    rmSync(join(folder, 'en/trade-licence.json'));
    expect(found()).toEqual([]);
    rmSync(join(folder, 'de/trade-licence.json'));
    expect(found()).toEqual(['de/trade-licence.json  missing-file !']);
  });
});
