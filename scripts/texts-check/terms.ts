type Term = {
  readonly language: string;
  /** The word for the thing, and the words that would call it something else. */
  readonly word: string;
  readonly instead: RegExp;
  /** The files it holds for, by name; without them, all but `unless`, where the word means another thing. */
  readonly only?: readonly string[];
  readonly unless?: readonly string[];
};

/** Files for those who write forms or check receipts: a "Dokument" is a file there. */
const ABOUT_FILES = ['definition', 'findings', 'text-findings', 'receipt', 'verify'];

/** One word for one thing (Anlage 2 Teil 2 Nr. 4 BITV 2.0, WCAG 3.1.3): one row each. */
const terms: readonly Term[] = [
  { language: 'de', word: 'Unterlage', instead: /(?<!PDF-)Dokument|Anhang/u, unless: ABOUT_FILES },
  { language: 'de', word: 'absenden', instead: /abschick|abgeschickt/iu },
  { language: 'de', word: 'Korrektur', instead: /Nachforderung/u },
  // A question and a request are taken back, an application is withdrawn.
  { language: 'de', word: 'zurückziehen', instead: /Antrag[^.]*zurück(?:genommen|nehmen|zunehmen)/u },
  { language: 'de-simple', word: 'zurücknehmen', instead: /zurück-?(?:gezogen|ziehen|zuziehen)/u },
  { language: 'de', word: 'Code', instead: /Zugangscode|Kennwort|Geheimwort/u },
  { language: 'de', word: 'Kennzeichen', instead: /Nummernschild|Autonummer/u },
  {
    language: 'de',
    word: 'Bauamt',
    instead: /Bauaufsicht(?!lich)|Baubehörde|Bauordnungsamt/u,
    only: ['building-permit'],
  },
  { language: 'de', word: 'Gewerbeamt', instead: /Gewerbebehörde|Gewerbestelle/u, only: ['trade-licence'] },
  {
    language: 'de',
    word: 'Zulassungsstelle',
    instead: /Zulassungsbehörde|Straßenverkehrsamt|Zulassungsamt/u,
    only: ['vehicle-registration'],
  },
  { language: 'de-simple', word: 'Amt', instead: /(?<![\p{L}-])Behörde/u },
  { language: 'de-simple', word: 'Bau-Amt', instead: /Bauamt/u },
  { language: 'de-simple', word: 'Gewerbe-Amt', instead: /Gewerbeamt/u },
  { language: 'en', word: 'document', instead: /\battachments?\b/iu, unless: ABOUT_FILES },
  // An insurance confirmation is another paper.
  { language: 'en', word: 'receipt', instead: /\bconfirmations?\b/iu, unless: ['definition'] },
  { language: 'en', word: 'number plate', instead: /\blicen[cs]e plates?\b/iu },
];

type Found = { readonly text: string; readonly word: string };

/** What a text of this file calls otherwise than all others, with the word for it. */
export function otherWords(
  { language, name }: { readonly language: string; readonly name: string },
  text: string,
): readonly Found[] {
  return terms.flatMap(({ word, instead, only, unless = [], ...term }) => {
    const isMeant = term.language === language && (only?.includes(name) ?? !unless.includes(name));
    const [found] = (isMeant && instead.exec(text)) || [];
    return found === undefined ? [] : [{ text: found, word }];
  });
}
