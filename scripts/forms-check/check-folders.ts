import { join, sep } from 'node:path';
import { checkWords } from '#app/i18n/check/check-words.ts';
import { readLibrary } from '#app/i18n/check/read-library.ts';
import { loadCatalogue } from '#forms/catalogue.ts';
import { DefinitionError } from '#forms/definition-error.ts';
import { contextOn, proveDefinitions, type Proved } from '#forms/prove-definitions.ts';

/** The services that we ship, and their words. */
export const OURS = { services: 'forms/services', words: 'locales' };

/**
 * Loads and proves all services in the folders, as of this day (ISO), and checks their words. What cannot be loaded is
 * not proved.
 */
export function checkFolders(folders: readonly string[], today: string): Proved {
  try {
    const { definitions, codelists } = loadCatalogue({ folders, codelistFolder: 'forms/codelists' });
    const { services, findings } = proveDefinitions(definitions, contextOn(today, codelists));
    const ofWords = folders.flatMap((folder) => {
      const own = definitions.filter(({ file }) => file.startsWith(join(folder, sep)));
      return checkWords(readLibrary(wordsOf(folder)), own.map(({ service }) => service)); // prettier-ignore
    });
    return { services, findings: [...findings, ...ofWords] };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return { services: [], findings: error.findings };
  }
}

/** Those of an authority's own services stand beside them. */
export function wordsOf(folder: string): string {
  return folder === OURS.services ? OURS.words : join(folder, 'locales');
}
