import { loadCatalogue } from '#forms/catalogue.ts';
import { DefinitionError } from '#forms/definition-error.ts';
import { contextOn, proveDefinitions, type Proved } from '#forms/prove-definitions.ts';

/** Loads and proves all services in the folders, as of this day (ISO). What cannot be loaded is not proved. */
export function checkFolders(folders: readonly string[], today: string): Proved {
  try {
    const { definitions, codelists } = loadCatalogue({ folders, codelistFolder: 'forms/codelists' });
    return proveDefinitions(definitions, contextOn(today, codelists));
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return { services: [], findings: error.findings };
  }
}
