import type { Codelist, CodelistEntry } from '../../forms/engine/model.ts';
import { sorted } from './sorted.ts';
import type { Genericode, Row } from './genericode.ts';

/** Names of the entries in another language, by code. */
export type Names = Readonly<Record<string, string>>;

/** The states that Germany recognises, from the DESTATIS list `staat`; Germany is 000. */
export function staat(source: Genericode): Codelist {
  const entries = source.rows.map((row) => ({
    code: cell(row, 'schluessel-staat'),
    name: cell(row, 'staatenname-kurz'),
    terms: terms(row, cell(row, 'staatenname-kurz')),
  }));
  return { id: 'staat', version: source.version, entries: sorted(entries) };
}

/**
 * Nationalities under the same keys. States without a nationality of their own (Cook Islands, Niue) are left out.
 * 997 and 998 are no states; the population statistics use these keys, and nobody shall be kept from applying.
 */
export function staatsangehoerigkeit(source: Genericode): Codelist {
  const entries = source.rows
    .filter((row) => !(row['hinweis'] ?? '').includes('keine eigene Staatsangehörigkeit'))
    .map((row) => entry(row));
  return {
    id: 'staatsangehoerigkeit',
    version: source.version,
    entries: sorted([...entries, ...withoutState]),
  };
}

const withoutState: readonly CodelistEntry[] = [
  { code: '997', name: 'staatenlos', terms: ['stateless'] },
  { code: '998', name: 'ungeklärt', terms: ['unklar', 'unclear'] },
];

/** English names of all entries of both lists, from the Unicode CLDR as the runtime holds it. */
export function englishNames(source: Genericode): Names {
  const names = source.rows.map((row) => [cell(row, 'schluessel-staat'), english(row)] as const);
  const sortedByCode = [...names, ['997', 'stateless'] as const, ['998', 'unclear'] as const].sort(
    ([a], [b]) => a.localeCompare(b),
  );
  return Object.fromEntries(sortedByCode);
}

function entry(row: Row): CodelistEntry {
  const name = cell(row, 'staatsangehoerigkeit');
  return { code: cell(row, 'schluessel-staat'), name, terms: terms(row, name) };
}

function terms(row: Row, name: string): readonly string[] {
  const full = cell(row, 'staatsname-voll').replace(/^(die|der|das) /, '');
  const german = [cell(row, 'staatenname-kurz'), cell(row, 'suchbegriff'), full];
  const foreign = [english(row), english(row).replace('&', 'and'), ...(customary[cell(row, 'iso-2')] ?? [])];
  const all = [...german, ...foreign, cell(row, 'iso-2'), cell(row, 'iso-3')];
  return [...new Set(all)].filter((term) => term !== name);
}

/** Names that people type and that neither list holds. */
const customary: Readonly<Record<string, readonly string[]>> = {
  CZ: ['Czech Republic', 'Tschechische Republik'],
  GB: ['Großbritannien', 'Great Britain', 'UK'],
  MM: ['Burma'],
  NL: ['Holland'],
  TR: ['Turkey'],
  US: ['Amerika', 'America'],
};

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function english(row: Row): string {
  const name = regions.of(cell(row, 'iso-2'));
  if (name === undefined) throw new Error(`No English name is known for ${cell(row, 'iso-2')}.`);
  return name;
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`The state ${row['schluessel-staat'] ?? '?'} has no ${column}.`);
  return text;
}
