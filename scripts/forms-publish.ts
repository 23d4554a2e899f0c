import { existsSync } from 'node:fs';
import { momentOf } from '#app/usecases/context-of.ts';
import { loadCatalogue } from '#forms/catalogue.ts';
import { DefinitionError, describeInEnglish } from '#forms/definition-error.ts';
import { contextOn, proveUnpublished } from '#forms/prove-definitions.ts';
import { publish } from '#forms/published.ts';
import { readJourneys } from '#forms/stored-journeys.ts';
import { writeJourneys } from './forms-publish/write-journeys.ts';

/**
 * Proves and locks the versions in a folder of definitions (ours, if none is named): what is published can be relied on
 * by drafts and cases, and no longer changes. Beside each definition stand journeys through it from then on. What is not
 * decided is told, and locked all the same. Exits with 1 when there is a finding.
 */
const folder = process.argv[2] ?? 'forms/services';
const missing = { file: folder, code: 'unreadable', params: { reason: 'ENOENT' }, line: 1, column: 1 };

try {
  if (!existsSync(folder)) throw new DefinitionError([missing]);
  const { services, definitions, codelists } = loadCatalogue({
    folders: [folder],
    codelistFolder: 'forms/codelists',
  });
  const { today } = momentOf(new Date());
  const undecided = proveUnpublished(definitions, contextOn(today, codelists));
  for (const line of describeInEnglish(undecided)) process.stderr.write(`${line}\n`);
  const added = publish(folder, services);
  const untold = definitions.filter((definition) => readJourneys(definition, codelists) === null);
  for (const definition of untold)
    process.stdout.write(`${writeJourneys(definition, contextOn(today, codelists))}\n`);
  const said =
    added.length > 0 ? `Published: ${added.join(', ')}` : 'Nothing new: all versions are published.';
  process.stdout.write(`${said}\n`);
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
