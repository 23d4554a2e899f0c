import type { Service } from '#forms/engine/model.ts';
import { checkReading } from './check-reading.ts';
import { checkServiceWords } from './check-service-words.ts';
import { checkTranslations } from './check-translations.ts';
import type { Library, TextFinding } from './model.ts';
import { checkSources } from './sources.ts';

/** Everything that is wrong with the texts of a folder and with what they say of its services. */
export function checkTexts(library: Library, services: readonly Service[]): readonly TextFinding[] {
  return [
    ...checkServiceWords(library, services),
    ...checkTranslations(library),
    ...checkSources(library),
    ...library.files.flatMap(checkReading),
  ];
}
