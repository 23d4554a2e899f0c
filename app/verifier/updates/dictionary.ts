import { ForeignSpelling, demandOurs } from './foreign-spelling.ts';

/** The entries of a dictionary in their order, each value as it is spelled. */
export type Entries = ReadonlyMap<string, string>;

/** Brackets, strings, references, names, and whatever else stands between blanks (ISO 32000-1, 7.2 and 7.3). */
const TOKEN =
  /\s*(<<|>>|\[|\]|\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f]*>|\d+ \d+ R(?![A-Za-z])|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+)/y;

/** Reads a dictionary that is the whole text. Throws `ForeignSpelling`. */
export function readEntries(spelled: string): Entries {
  const text = spelled.trim();
  const [opening, ...rest] = tokensOf(text);
  const closing = rest.pop();
  demandOurs(opening?.text === '<<' && closing?.text === '>>');
  const entries = new Map<string, string>();
  for (let at = 0; at < rest.length;) {
    const { name, from, to, end } = readEntry(rest, at);
    demandOurs(!entries.has(name));
    entries.set(name, text.slice(from, to));
    at = end;
  }
  return entries;
}

/** A name and where its value begins and ends, in the text and among the tokens. */
function readEntry(tokens: readonly Token[], at: number) {
  const end = valueEnd(tokens, at + 1);
  const [name, first, last] = [tokens[at], tokens[at + 1], tokens[end - 1]];
  demandOurs(name !== undefined && name.text.startsWith('/'));
  demandOurs(first !== undefined && last !== undefined);
  return { name: name.text.slice(1), from: first.from, to: last.to, end };
}

/** A dictionary as updates spell it: an entry on each line. */
export const spellEntries = (entries: Entries): string =>
  `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;

/** A list of references with one more. */
export const withReference = (list: string, number: number): string =>
  `${list.slice(0, -1)} ${String(number)} 0 R]`;

/** The numbers of the objects that a list refers to. */
export function referencesIn(list: string): readonly number[] {
  demandOurs(/^\[(?:\d{1,9} 0 R(?: (?=\d)|(?=\])))*\]$/.test(list));
  return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

type Token = { readonly text: string; readonly from: number; readonly to: number };

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const [, found] = pattern.exec(text) ?? [];
    demandOurs(found !== undefined);
    tokens.push({ text: found, from: pattern.lastIndex - found.length, to: pattern.lastIndex });
  }
  return tokens;
}

const DEEPER: Readonly<Record<string, number>> = { '<<': 1, '[': 1, '>>': -1, ']': -1 };

/** The place behind the value that begins at a token. */
function valueEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    depth += DEEPER[tokens[at]?.text ?? ''] ?? 0;
    demandOurs(depth >= 0);
    if (depth === 0) return at + 1;
  }
  throw new ForeignSpelling();
}
