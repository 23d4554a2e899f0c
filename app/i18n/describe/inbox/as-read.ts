import { isLanguage, languages, officialLanguage } from '../../languages.ts';
import type { Language, ReviewView } from '../../view.ts';
import type { Words } from '../../words.ts';

/** What a person read who filled the form in in another language than the official one. */
export type AsReadView = {
  readonly summary: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly sections: ReviewView;
};

type Facts = { readonly language: string; readonly review: ReviewView };

/** `null` where the official text is what was read. */
export function describeAsRead(words: Words, { language, review }: Facts): AsReadView | null {
  if (language === officialLanguage || !isLanguage(language)) return null;
  return {
    summary: words.say('inbox:case.filledIn', { language: nameIn(words.language, language) }),
    language,
    dir: languages[language].dir,
    // Both texts stand on one page, so their sections need different names.
    sections: review.map((section) => ({ ...section, id: `${language}-${section.id}` })),
  };
}

/** Systems name languages, but not their variants: Leichte Sprache is called by its own name. */
function nameIn(reader: Language, language: Language): string {
  if (language.includes('-')) return languages[language].name;
  const names = new Intl.DisplayNames(languages[reader].locale, { type: 'language' });
  return names.of(language) ?? language;
}
