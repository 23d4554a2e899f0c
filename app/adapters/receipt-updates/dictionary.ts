/** The entries of a dictionary, each value as it is spelled in the file. */
export type Dictionary = Readonly<Record<string, string>>;

/** A file that is not one of ours, or not whole. */
export class UnknownReceiptError extends Error {
  readonly code = 'unknown-receipt';
}

/** Reads the dictionary that begins at `at` (ISO 32000-1, 7.3.7). */
export function readDictionary(text: string, at: number): Dictionary {
  const entries: Record<string, string> = {};
  let place = skipSpace(text, at + 2);
  while (text.startsWith('/', place)) {
    const nameEnd = tokenEnd(text, place + 1);
    const valueAt = skipSpace(text, nameEnd);
    const end = valueEnd(text, valueAt);
    entries[text.slice(place + 1, nameEnd)] = text.slice(valueAt, end);
    place = skipSpace(text, end);
  }
  if (!text.startsWith('<<', at) || !text.startsWith('>>', place)) {
    throw new UnknownReceiptError('A dictionary of the receipt cannot be read.');
  }
  return entries;
}

export const writeDictionary = (entries: Dictionary): string =>
  `<<${Object.entries(entries)
    .map(([name, value]) => `/${name} ${value}`)
    .join('\n')}>>`;

/** Where the value that begins at `at` ends. */
function valueEnd(text: string, at: number): number {
  const reference = /^\d+ \d+ R(?![A-Za-z])/.exec(text.slice(at, at + 24));
  if (reference !== null) return at + reference[0].length;
  if (text.startsWith('<<', at)) return nestedEnd(text, at + 2, '>>');
  const first = text[at] ?? '';
  if (first === '[') return nestedEnd(text, at + 1, ']');
  if (first === '<') return text.indexOf('>', at) + 1;
  if (first === '(') return stringEnd(text, at);
  return tokenEnd(text, at + 1);
}

function nestedEnd(text: string, at: number, close: string): number {
  let place = skipSpace(text, at);
  while (!text.startsWith(close, place)) {
    if (place >= text.length) throw new UnknownReceiptError('A value of the receipt has no end.');
    place = skipSpace(text, valueEnd(text, place));
  }
  return place + close.length;
}

/** Parentheses in a string stand in pairs or behind a backslash. */
function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\') place += 1;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return place + 1;
  }
  throw new UnknownReceiptError('A string of the receipt has no end.');
}

function tokenEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[\s/<>[\]()]/);
  return length === -1 ? text.length : at + length;
}

function skipSpace(text: string, at: number): number {
  const length = text.slice(at).search(/\S/);
  return length === -1 ? text.length : at + length;
}
