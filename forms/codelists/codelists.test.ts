import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Codelist } from '../engine/model.ts';
import { matchCodelist } from '../engine/search-codelist.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const xbau = ['nichtwohngebaeudeart', 'mbosonderbauten', 'kammer', 'anlagen'];
const lists = ['staat', 'staatsangehoerigkeit', 'registergericht', 'gemeinde', 'bundesland', ...xbau];
// The files are written by our own import, whose output has this shape.
const list = (id: string): Codelist => read(`${id}.json`) as Codelist;
const nameOf = (id: string, code: string): string | undefined =>
  list(id).entries.find((entry) => entry.code === code)?.name;

describe.each(lists)('the list %s', (id) => {
  const { entries } = list(id);

  it('bears its own id', () => expect(list(id).id).toBe(id));

  it('names each code once', () =>
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length));

  it('names no two entries alike', () =>
    expect(new Set(entries.map((entry) => entry.name)).size).toBe(entries.length));

  it('repeats no term', () => {
    const repeated = entries.filter(({ name, terms }) => new Set([name, ...terms]).size !== terms.length + 1);
    expect(repeated).toEqual([]);
  });
});

it.each([
  ['staat', '000', 'Deutschland'],
  ['staatsangehoerigkeit', '163', 'türkisch'],
  ['staatsangehoerigkeit', '997', 'staatenlos'],
  ['staatsangehoerigkeit', '527', undefined],
  ['registergericht', 'F1103R', 'Amtsgericht Charlottenburg (Handels- und Genossenschaftsregister)'],
  ['registergericht', 'D3101', undefined],
  ['nichtwohngebaeudeart', '500', 'Landwirtschaftliche Betriebsgebäude'],
  ['mbosonderbauten', '020', 'Bauliche Anlagen mit einer Höhe von mehr als 30 m'],
  [
    'mbosonderbauten',
    '200',
    'Sonstige Anlagen und Räume, deren Art oder Nutzung mit vergleichbaren Gefahren verbunden sind',
  ],
  ['kammer', '16', 'Ingenieurkammer Hessen'],
  ['bundesland', '05', 'Nordrhein-Westfalen'],
  ['anlagen', '0800', 'Erläuterung zu geplanten Ausnahmen, Befreiungen und Abweichungen'],
  ['anlagen', '9999', 'Weitere, nicht näher spezifizierte Anlage'],
  ['anlagen', '1803', undefined],
  ['anlagen', '0201', undefined],
  ['anlagen', '5013', undefined],
  ['gemeinde', '02000000', 'Hamburg'],
  ['gemeinde', '11000000', 'Berlin'],
  ['gemeinde', '04011000', 'Bremen'],
  ['gemeinde', '05566060', 'Neuenkirchen (Kreis Steinfurt)'],
  ['gemeinde', '03154502', 'Helmstedt (gemeindefreies Gebiet)'],
  ['gemeinde', '01054036', 'Garding, Stadt (Kreis Nordfriesland)'],
])('%s %s is %s', (id, code, name) => expect(nameOf(id, code)).toBe(name));

it('has municipalities of all sixteen Länder under eight digits', () => {
  const codes = list('gemeinde').entries.map((entry) => entry.code);
  expect(codes.filter((code) => !/^\d{8}$/.test(code))).toEqual([]);
  expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(16);
});

it.each([
  ['staat', 'staat'],
  ['staatsangehoerigkeit', 'staat'],
  ['nichtwohngebaeudeart', 'nichtwohngebaeudeart'],
  ['mbosonderbauten', 'mbosonderbauten'],
])('has an English name for each entry of %s', (id, file) => {
  const names = new Set(Object.keys(read(`en/${file}.json`) as object));
  expect(list(id).entries.filter(({ code }) => !names.has(code))).toEqual([]);
});

it.each(['nichtwohngebaeudeart', 'mbosonderbauten'])(
  'finds each entry of %s by its English name alone',
  (id) => {
    const names = Object.entries(read(`en/${id}.json`) as Readonly<Record<string, string>>);
    const found = names.map(([, name]) => matchCodelist(list(id), name).entry?.code);
    expect(found).toEqual(names.map(([code]) => code));
  },
);

it('never finds one Frankfurt without the other', () => {
  const found = list('gemeinde').entries.filter(({ terms }) => terms.includes('Frankfurt'));
  expect(found.map(({ name }) => name)).toEqual(['Frankfurt (Oder)', 'Frankfurt am Main']);
});

it('is found under the English name too', () => {
  expect(list('staat').entries.find((entry) => entry.terms.includes('Turkey'))?.code).toBe('163');
});
