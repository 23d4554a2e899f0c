import englishSpecialBuildings from '#forms/codelists/en/mbosonderbauten.json';
import englishBuildings from '#forms/codelists/en/nichtwohngebaeudeart.json';
import englishStates from '#forms/codelists/en/staat.json';
import type { Codelist, Codelists } from '#forms/engine/model.ts';
import { officialLanguage } from './languages.ts';
import type { Language } from './view.ts';

/** The name of a code for people. A code that the list no longer knows is shown as it is. */
export type NameCode = (list: string, code: string) => string;

type Names = Readonly<Record<string, string>>;

/** Names of codes in other languages than the lists' own German; what is not here has no other name. */
const translated: Readonly<Partial<Record<Language, Readonly<Record<string, Names>>>>> = {
  en: {
    staat: englishStates,
    staatsangehoerigkeit: englishStates,
    nichtwohngebaeudeart: englishBuildings,
    mbosonderbauten: englishSpecialBuildings,
  },
};

/** Makes the look-up of names in a language. */
export function nameCodes(codelists: Codelists, language: Language): NameCode {
  const own = translated[language] ?? {};
  return (list, code) => own[list]?.[code] ?? germanName(codelists[list], code) ?? code;
}

/** In which language the names of a list stand on a page, where it is not the page's own (WCAG 3.1.2). */
export function foreignLanguage(list: string, language: Language): { readonly language?: Language } {
  const isOwn = language === officialLanguage || translated[language]?.[list] !== undefined;
  return isOwn ? {} : { language: officialLanguage };
}

const indexes = new WeakMap<Codelist, ReadonlyMap<string, string>>();

function germanName(codelist: Codelist | undefined, code: string): string | undefined {
  if (codelist === undefined) return undefined;
  const index = indexes.get(codelist) ?? new Map(codelist.entries.map((entry) => [entry.code, entry.name]));
  indexes.set(codelist, index);
  return index.get(code);
}
