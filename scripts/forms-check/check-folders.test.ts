import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFinding, type FindingTexts } from '#forms/engine/describe-finding.ts';
import { proofCodes } from '#forms/engine/prove/finding.ts';
import { checkFolders } from './check-folders.ts';

const FIXTURES = 'scripts/forms-check/fixtures';
const TODAY = '2026-11-21';
/** Findings about several files, or about those that were published: tested where versions are. */
const OF_FILES = /^(wrong-service|duplicate-version|migration-.*|published-.*)$/;

const loaderCodes = [
  ...readFileSync('forms/engine/load/model.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm),
].flatMap(([, code]) => code ?? []);
const fixtures = readdirSync(FIXTURES);
const textsIn = (language: string): FindingTexts =>
  // Our own file: one sentence for each code.
  JSON.parse(readFileSync(`locales/${language}/findings.json`, 'utf8')) as FindingTexts;

/** The comment `# ^ code` stands below the line of the finding, with its sign below the column; left of it, column 1 or 2. */
function marked(code: string): { readonly line: number; readonly column: number } {
  const lines = readFileSync(join(FIXTURES, code, 'sample', 'service.yaml'), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.startsWith('#') && each.endsWith(` ${code}`));
  return { line, column: Math.max(1, (lines[line]?.indexOf('^') ?? 0) + 1) };
}

describe('Each mistake is found where it is', () => {
  it.each(fixtures)('%s', (code) => {
    const { findings } = checkFolders([join(FIXTURES, code)], TODAY);
    const [found] = findings.filter((finding) => finding.code === code);
    expect(found).toMatchObject({ ...marked(code), file: join(FIXTURES, code, 'sample', 'service.yaml') });
    for (const language of ['de', 'en']) {
      const sentence = found ? describeFinding(found, textsIn(language)) : '';
      expect(sentence).toMatch(/^\S+:\d+:\d+ .{20,}[.?)]$/);
      expect(sentence).not.toMatch(/\{\{|undefined|“”|„“/);
    }
  });

  it('has an example of every kind of mistake', () => {
    const codes = [...loaderCodes, ...proofCodes].filter((code) => !OF_FILES.test(code));
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !fixtures.includes(code))).toEqual([]);
  });
});

it('Our own services are proved whole, with nothing left open', () => {
  const { services, findings } = checkFolders(['forms/services'], TODAY);
  expect(services.length).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});
