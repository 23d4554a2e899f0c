import { isLanguage, languages, officialLanguage } from '../i18n/languages.ts';
import type { Language } from '../i18n/view.ts';

/** The language of the page. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : officialLanguage;
}

/** The tag by which the page writes numbers and dates. */
export function pageLocale(): string {
  return languages[pageLanguage()].locale;
}
