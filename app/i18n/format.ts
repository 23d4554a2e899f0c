import type { Duration } from '#forms/engine/model.ts';
import { languages } from './languages.ts';
import type { Language } from './view.ts';

/** Making an `Intl` object costs a thousand times more than using it, so each is made once. */
function once<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(languages[language].locale);
    made.set(language, known);
    return known;
  };
}

// Calendar days have no time zone: they are read and written as UTC.
const dayOf = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const monthOf = once(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const instantOf = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
);
const localDayOf = once(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Berlin' }),
);
const shortDayOf = once(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const shortInstantOf = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
);
// As many places as the form language knows; limits are shown with all of theirs.
const numberOf = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
const bareNumberOf = once(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: 'min2' }),
);
const sizeOf = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const listOf = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const choiceOf = once((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** A whole or partial date (`1980`, `1980-05`, `1980-05-31`) as people write it. */
export function formatDate(language: Language, iso: string): string {
  const [year, month, day] = iso.split('-');
  if (year === undefined || month === undefined) return iso;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return (day === undefined ? monthOf : dayOf)(language).format(date);
}

/** A moment in German local time, e.g. "31. Mai 2026 um 14:05". */
export function formatInstant(language: Language, instant: Date): string {
  return instantOf(language).format(instant);
}

/** The day of a moment in Germany, e.g. "31. Mai 2026". */
export function formatDayOf(language: Language, instant: Date): string {
  return localDayOf(language).format(instant);
}

/** A day as it stands in a table, e.g. "31.05.2026". */
export function formatShortDate(language: Language, iso: string): string {
  return shortDayOf(language).format(new Date(`${iso}T00:00:00Z`));
}

/** A moment in German local time as it stands in a table, e.g. "31.05.2026, 14:05". */
export function formatShortInstant(language: Language, instant: Date): string {
  return shortInstantOf(language).format(instant);
}

/** Until when something is kept, in German local time: to the minute where its life is counted in hours or minutes. */
export function formatEnd(
  language: Language,
  { expiresAt, keep }: { readonly expiresAt: string; readonly keep: Duration },
): string {
  const format = keep.startsWith('PT') ? formatInstant : formatDayOf;
  return format(language, new Date(expiresAt));
}

export function formatNumber(language: Language, value: number): string {
  return numberOf(language).format(value);
}

/** A number that may be a year: thousands are marked from five digits on. */
export function formatBareNumber(language: Language, value: number): string {
  return bareNumberOf(language).format(value);
}

/** A number with at least and at most so many places behind its mark. */
export function formatPlaces(
  language: Language,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): string {
  return new Intl.NumberFormat(languages[language].locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value);
}

const units = ['Byte', 'KB', 'MB', 'GB'] as const;

/** A size as most devices show it (1 MB are 1,048,576 bytes), so that a limit is the same number on both sides. */
export function formatSize(language: Language, bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${sizeOf(language).format(bytes / 1024 ** power)} ${units[power] ?? 'Byte'}`;
}

/** "A, B und C" */
export function formatList(language: Language, items: readonly string[]): string {
  return listOf(language).format(items);
}

/** "A, B oder C" */
export function formatChoice(language: Language, items: readonly string[]): string {
  return choiceOf(language).format(items);
}

/** A code in groups of four, whatever separators it came with. */
export function groupsOfFour(code: string): readonly string[] {
  return code.replaceAll(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? [];
}
