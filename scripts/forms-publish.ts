import { DefinitionError, loadCatalogue } from '#forms/catalogue.ts';
import { publish } from '#forms/published.ts';

/**
 * Locks the versions in a folder of definitions (ours, if none is named): what is published can be relied on by drafts
 * and cases, and no longer changes. Exits with 1 when there is a finding.
 */
const folder = process.argv[2] ?? 'forms/services';

try {
  const { services } = loadCatalogue({ folders: [folder], codelistFolder: 'forms/codelists' });
  const added = publish(folder, services);
  const said =
    added.length > 0 ? `Published: ${added.join(', ')}` : 'Nothing new: all versions are published.';
  process.stdout.write(`${said}\n`);
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
