import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { loadCatalogue, type LoadedCatalogue } from '#forms/catalogue.ts';
import { DefinitionError, describeInEnglish } from '#forms/definition-error.ts';
import { contextOn, proveUnpublished } from '#forms/prove-definitions.ts';
import type { Environment } from './env.server.ts';
import { checkWords } from './i18n/check/check-words.ts';
import { readLibrary } from './i18n/check/read-library.ts';
import { loadWords } from './i18n/texts.server.ts';
import { momentOf } from './usecases/context-of.ts';

/** Where our services lie. */
export const shippedForms = 'forms/services';

/**
 * Our forms and the authority's own, with their words in `locales/<language>` beside them; proved and checked before
 * anybody meets them. `warnings` are lines for the terminal. Throws `DefinitionError`.
 */
export function loadForms({ formsDir, isProduction }: Environment, now: Date) {
  const own = formsDir === null ? [] : [formsDir];
  const words = loadWords({
    folders: ['locales', ...own.map(wordsOf).filter(existsSync)],
    isStrict: !isProduction,
  });
  const catalogue = loadCatalogue({ folders: [shippedForms, ...own], codelistFolder: 'forms/codelists' });
  const { definitions, codelists } = catalogue;
  const undecided = proveUnpublished(definitions, contextOn(momentOf(now).today, codelists));
  // Ours are checked before they are shipped.
  const ofWords = own.flatMap((folder) => checkWordsOf(folder, catalogue));
  const wrong = ofWords.filter(({ isWarning }) => isWarning !== true);
  if (wrong.length > 0) throw new DefinitionError(wrong);
  return { words, catalogue, warnings: describeInEnglish([...undecided, ...ofWords]) };
}

function wordsOf(folder: string): string {
  return join(folder, 'locales');
}

function checkWordsOf(folder: string, { definitions }: LoadedCatalogue) {
  const own = definitions.filter(({ file }) => file.startsWith(join(folder, sep)));
  return checkWords(readLibrary(wordsOf(folder)), own.map(({ service }) => service)); // prettier-ignore
}
