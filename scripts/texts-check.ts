import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '#forms/catalogue.ts';
import { DefinitionError } from '#forms/definition-error.ts';
import { count } from './count.ts';
import { describeFigures } from './texts-check/check-reading.ts';
import { checkTexts } from './texts-check/check-texts.ts';
import { describeTextFinding, type TextFindingWords } from './texts-check/describe-text-finding.ts';
import type { Library, TextFinding } from '#app/i18n/check/model.ts';
import { readLibrary } from '#app/i18n/check/read-library.ts';
import { acceptSources } from '#app/i18n/check/sources.ts';

/**
 * Checks texts: `npx tsx scripts/texts-check.ts [--accept] [--figures] [folder …]`. Without a folder it checks ours; other
 * folders (as in FORMS_DIR) hold services and their `locales`. `--accept` notes first that all translations fit their
 * German sources; `--figures` shows how each file reads. `LANG` chooses the language of the messages. Exits with 1 when
 * there is a finding.
 */
const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';
const given = process.argv.slice(2);
const folders = given.filter((each) => !each.startsWith('--'));

const ours = { services: 'forms/services', library: readLibrary('locales') };
const theirs = folders.map((services) => ({
  services,
  library: readLibrary(join(services, 'locales'), ours.library.languages),
}));

try {
  const findings = (folders.length === 0 ? [ours] : theirs).flatMap(check);
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

type Place = { readonly services: string; readonly library: Library };

function check({ services, library }: Place): readonly TextFinding[] {
  if (given.includes('--accept') && existsSync(library.folder)) acceptSources(library);
  const catalogue = loadCatalogue({ folders: [services], codelistFolder: 'forms/codelists' });
  const findings = checkTexts(library, catalogue.services);
  // Our own file: one sentence for each code.
  const words = JSON.parse(
    readFileSync(`locales/${language}/text-findings.json`, 'utf8'),
  ) as TextFindingWords;
  for (const finding of findings) process.stderr.write(`${describeTextFinding(finding, words)}\n`);
  if (given.includes('--figures')) process.stdout.write(library.files.map(describeFigures).join(''));
  const { files, languages } = library;
  const read = [
    count(files.length, 'file'),
    count(languages.length, 'language'),
    count(findings.length, 'finding'),
  ];
  process.stdout.write(`${library.folder}: ${read.join(', ')}\n`);
  return findings;
}
