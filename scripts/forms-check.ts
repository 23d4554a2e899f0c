import { DefinitionError, loadCatalogue } from '#forms/catalogue.ts';

/**
 * Checks all definitions: `npx tsx scripts/forms-check.ts [folder …]`. Further folders (as in FORMS_DIR) are checked
 * with our own. `LANG` chooses the language of the messages. Exits with 1 when there is a finding.
 */
const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';

try {
  const { services } = loadCatalogue({
    folders: ['forms/services', ...process.argv.slice(2)],
    codelistFolder: 'forms/codelists',
    findingTexts: `locales/${language}/findings.json`,
  });
  for (const { id, version, steps, rules } of services) {
    process.stdout.write(`${id} ${version}: ${steps.length} steps, ${rules.length} rules, no findings\n`);
  }
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
