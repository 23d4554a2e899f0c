import type { Codelist, CodelistEntry } from '../../forms/engine/model.ts';
import type { Genericode } from './genericode.ts';
import { sorted } from './sorted.ts';

type Municipality = {
  readonly ags: string;
  readonly official: string;
  readonly plain: string;
  readonly kreis: string | undefined;
};

/**
 * All municipalities under the eight digits of the AGS, made from the twelve of the ARS (digits 1–5 and 10–12).
 * City districts are left out. People read the plain name ("Kiel", not "Kiel, Landeshauptstadt"; the official additions
 * are abbreviated beyond recognition in some Länder); equal names carry their Kreis, or whatever else tells them apart.
 */
export function gemeinde(regions: Genericode, districts: Genericode): Codelist {
  const kreise = new Map(districts.rows.map((row) => [row['SCHLUESSEL'] ?? '', row['Bezeichnung'] ?? '']));
  const municipalities = regions.rows
    .filter((row) => row['Hinweis'] === undefined)
    .map((row) => municipality(row['SCHLUESSEL'] ?? '', row['Bezeichnung'] ?? '', kreise));
  const entries = municipalities.map(entryAmong(municipalities));
  return { id: 'gemeinde', version: regions.version, entries: sorted(entries) };
}

function municipality(ars: string, official: string, kreise: ReadonlyMap<string, string>): Municipality {
  const ags = ars.slice(0, 5) + ars.slice(9);
  return { ags, official, plain: plainName(official), kreis: kreisName(ags, kreise) };
}

function plainName(official: string): string {
  const plain = official.split(',')[0]?.trim() ?? official;
  return /, (gemfr\.|gemeindefrei)/.test(official) ? `${plain} (gemeindefreies Gebiet)` : plain;
}

function kreisName(ags: string, kreise: ReadonlyMap<string, string>): string | undefined {
  const kreis = kreise.get(ags.slice(0, 5))?.split(',')[0];
  if (kreis === undefined) return undefined;
  if (ags.endsWith('000')) return 'kreisfreie Stadt';
  return /kreis|region/i.test(kreis) ? kreis : `Kreis ${kreis}`;
}

/** From the name people use to the one nobody else has. */
const candidates: readonly ((one: Municipality) => string)[] = [
  (one) => one.plain,
  (one) => `${one.plain} (${one.kreis ?? one.ags})`,
  (one) => `${one.official} (${one.kreis ?? one.ags})`,
  (one) => `${one.official} (${one.kreis ?? ''}, Gemeindeschlüssel ${one.ags})`,
];

function entryAmong(all: readonly Municipality[]): (one: Municipality) => CodelistEntry {
  const counts = candidates.map((name) => countBy(all.map(name)));
  return (one) => {
    const isUnique = (name: (one: Municipality) => string, index: number): boolean =>
      counts[index]?.get(name(one)) === 1;
    const name = (candidates.find(isUnique) ?? ((last) => last.ags))(one);
    return { code: one.ags, name, terms: terms(one, name) };
  };
}

/**
 * The official name, and the name without the river or region behind it: "Lahr" for "Lahr/Schwarzwald", "Frankfurt" for
 * both of its kind. Were only one of them found under it, "Frankfurt" would silently be the one on the Oder.
 */
function terms(one: Municipality, name: string): readonly string[] {
  const short = one.plain.split(whereabouts)[0]?.trim() ?? one.plain;
  return [...new Set([one.official, one.plain, short])].filter((term) => term !== name);
}

const whereabouts = /\s*[/(]| (?:am|an|auf|bei|beim|im|in|ob|unter|vor|zu|[abiouvz]\.) ?/;

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
