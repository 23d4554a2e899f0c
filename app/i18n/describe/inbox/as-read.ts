import { isLanguage, languages, officialLanguage } from '../../languages.ts';
import type { ReviewView } from '../../view.ts';
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
  const names = new Intl.DisplayNames(languages[words.language].locale, { type: 'language' });
  return {
    summary: words.say('inbox:case.filledIn', { language: names.of(language) ?? language }),
    language,
    dir: languages[language].dir,
    // Both texts stand on one page, so their sections need different names.
    sections: review.map((section) => ({ ...section, id: `${language}-${section.id}` })),
  };
}
