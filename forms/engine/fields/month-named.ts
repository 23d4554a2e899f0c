import { fold, foldUmlauts } from '../fold.ts';

/** Languages whose names of months are understood: those that people in Germany write most, and those of its parts. */
const LANGUAGES = ['de', 'de-AT', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro', 'fr', 'es', 'it'];

const SHORTEST_NAME = 3;

/** What the languages' own abbreviations lack. */
const FURTHER = [['mrz', 3]] as const;

/** The month that a word means, e.g. `März`, `Mrz`, `march`; `null` when it is none or more than one. */
export function monthNamed(word: string): number | null {
  const wanted = foldUmlauts(fold(word));
  if (wanted.length < SHORTEST_NAME) return null;
  const exact = monthNames().get(wanted);
  if (exact !== undefined) return exact;
  const begun = [...monthNames()].filter(([name]) => name.startsWith(wanted)).map(([, month]) => month);
  const [month, ...more] = [...new Set(begun)];
  return month !== undefined && more.length === 0 ? month : null;
}

let names: ReadonlyMap<string, number> | null = null;

/** Made when first needed: building the formatters takes some milliseconds. */
function monthNames(): ReadonlyMap<string, number> {
  names ??= new Map([
    ...LANGUAGES.flatMap((language) => ['long', 'short'].flatMap((width) => namesIn(language, width))),
    ...FURTHER,
  ]);
  return names;
}

function namesIn(language: string, width: string): readonly (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(language, {
    month: width === 'long' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const name = format.format(new Date(Date.UTC(2026, month, 15)));
    return [foldUmlauts(fold(name)), month + 1] as const;
  });
}
