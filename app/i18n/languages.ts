import type { Language } from './view.ts';

/** What is known of a language: its name in itself, its direction, its tag for numbers and dates. */
export type LanguageFacts = {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
};

/** One line per language. The first is the official one, in which receipts are written. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  de: { name: 'Deutsch', dir: 'ltr', locale: 'de-DE' },
  'de-simple': { name: 'Leichte Sprache', dir: 'ltr', locale: 'de-DE' },
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
};

export const officialLanguage: Language = 'de';

/** All languages in the order in which they are offered. */
export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage);

/** Whether a text, for example a segment of a URL, is a language we speak. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
