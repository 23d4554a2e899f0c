import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFinding, type FindingTexts } from '#forms/engine/describe-finding.ts';
import { readFindingTexts } from '#forms/finding-texts.ts';
import { checkFolders } from './check-folders.ts';

const FIXTURES = 'scripts/forms-check/fixtures';
const TODAY = '2026-11-21';

/** Mistakes that no repository should hold: made for the test. */
const made = mkdtempSync(join(tmpdir(), 'fixtures-'));
const bytes: Readonly<Record<string, Buffer>> = {
  'too-big': Buffer.alloc(1_000_001, '#\n'),
  'not-utf-8': Buffer.from('law: § 1\n', 'latin1'),
};
for (const [code, content] of Object.entries(bytes)) {
  const file = join(made, code, 'sample/service.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
afterAll(() => rmSync(made, { recursive: true }));

const fixtures = [FIXTURES, made].flatMap((folder) =>
  readdirSync(folder).map((code) => ({ code, folder: join(folder, code) })),
);
const texts: readonly FindingTexts[] = [readFindingTexts('de'), readFindingTexts('en')];
/** Keys that are no finding: values have a dot, and what is meant or known stands behind a finding. */
const codes = Object.keys(
  JSON.parse(readFileSync('locales/en/findings.json', 'utf8')) as FindingTexts,
).filter((key) => !key.includes('.') && !['meant', 'known'].includes(key));

/** What cannot be marked in a file of its own is told of its beginning. */
const AT_BEGINNING: Readonly<Record<string, string>> = {
  'no-services': '',
  'wrong-file-name': 'sample/service.yml',
  'published-missing': 'published.json',
  unreadable: 'sample/service.yaml',
  'too-big': 'sample/service.yaml',
  'not-utf-8': 'sample/service.yaml',
  'no-json-object': 'locales/de/sample.json',
  'no-text': 'locales/de/sample.json',
};

/** The comment `# ^ code` stands below the line of the finding, with its sign below the column; without one, column 1. */
function marked(code: string, folder: string): object {
  const beginning = AT_BEGINNING[code];
  if (beginning !== undefined) return { file: join(folder, beginning), line: 1, column: 1 };
  // No comment fits into JSON: the comma behind the last text is what is wrong.
  if (code === 'broken-json') return { file: join(folder, 'locales/de/sample.json'), line: 1, column: 24 };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const [found] = files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const line = lines.findIndex((each) => each.startsWith('#') && each.endsWith(` ${code}`));
    if (line < 0) return [];
    return [{ file: join(folder, name), line, column: Math.max(1, (lines[line]?.indexOf('^') ?? 0) + 1) }];
  });
  if (!found) throw new Error(`No file of ${folder} has a mark.`);
  return found;
}

describe('Each mistake is found where it is', () => {
  it.each(fixtures)('$code', ({ code, folder }) => {
    const { findings } = checkFolders([folder], TODAY);
    const [found] = findings.filter((finding) => finding.code === code);
    expect(found).toMatchObject(marked(code, folder));
    for (const language of texts) {
      const sentence = found ? describeFinding(found, language) : '';
      expect(sentence).toMatch(/^\S+:\d+:\d+ .{20,}[.?)]$/);
      expect(sentence).not.toMatch(/\{\{|undefined|“”|„“/);
    }
  });

  it('has an example of every kind of mistake', () => {
    expect(codes.length).toBeGreaterThan(80);
    expect(codes.filter((code) => !fixtures.some((fixture) => fixture.code === code))).toEqual([]);
  });
});

it('Our own services are proved whole, with nothing left open', () => {
  const { services, findings } = checkFolders(['forms/services'], TODAY);
  expect(services.length).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});
