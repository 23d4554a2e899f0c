import type { Input } from '../model.ts';
import type { Wrong } from './kind.ts';
import { compact, oneLine, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** The written lines of an address, in the order they are asked. */
export const LINES = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort'] as const;

export type Line = (typeof LINES)[number];

/** As XGewerbeanzeige limits them; a foreign postcode may be longer than a German one. */
export const limits: Readonly<Record<Line, number>> = {
  strasse: 100,
  hausnummer: 10,
  zusatz: 100,
  plz: 20,
  ort: 60,
};

export type LinesRead = { readonly typed: Readonly<Record<Line, string>>; readonly wrong: readonly Wrong[] };

type Country = 'german' | 'foreign';

const needed: Readonly<Record<Country, readonly Line[]>> = {
  german: ['strasse', 'hausnummer', 'plz', 'ort'],
  foreign: ['strasse', 'ort'],
};

/** "Hauptstraße 12 a" typed into the line of the street. */
const NUMBER_AT_END = /^(.*\p{L}\.?)\s+(\d+ ?[a-z]?(?: ?[-/] ?\d+ ?[a-z]?)?)$/iu;

/** Reads the lines; a number that was typed behind the street finds its own place. */
export function readLines(id: string, input: Input, country: Country): LinesRead {
  const at = (line: Line) => valueOf(input, `${id}.${line}`);
  const [strasse, hausnummer] = streetAndNumber(oneLine(at('strasse')), oneLine(at('hausnummer')), country);
  const plz = country === 'german' ? compact(at('plz')).replace(/^D-?/i, '') : oneLine(at('plz'));
  const typed = { strasse, hausnummer, zusatz: oneLine(at('zusatz')), plz, ort: oneLine(at('ort')) };
  return { typed, wrong: LINES.flatMap((line) => checkLine(line, typed[line], country) ?? []) };
}

function streetAndNumber(street: string, number: string, country: Country): readonly [string, string] {
  const match = number === '' && country === 'german' ? NUMBER_AT_END.exec(street) : null;
  return [match?.[1] ?? street, match?.[2] ?? number];
}

function checkLine(line: Line, text: string, country: Country): Wrong | null {
  if (text === '')
    return needed[country].includes(line) ? { part: line, code: 'required', params: {} } : null;
  if (line === 'plz' && country === 'german') {
    return /^\d{5}$/.test(text) ? null : { part: line, code: 'postcode', params: {} };
  }
  const fault = checkWords(text, { max: limits[line], characters: 'din91379-b', lines: 'one-line' });
  return fault && { part: line, ...fault };
}
