import type { Service } from '#forms/engine/model.ts';
import { checkReading } from './check-reading.ts';
import { checkServiceWords } from '#app/i18n/check/check-service-words.ts';
import { checkTranslations } from '#app/i18n/check/check-translations.ts';
import type { Library, TextFinding } from '#app/i18n/check/model.ts';
import { checkSources } from '#app/i18n/check/sources.ts';

/** Everything that is wrong with the texts of a folder and with what they say of its services. */
export function checkTexts(library: Library, services: readonly Service[]): readonly TextFinding[] {
  return [
    ...checkServiceWords(library, services),
    ...checkTranslations(library),
    ...checkSources(library),
    ...library.files.flatMap(checkReading),
  ];
}
