/** One row of a Genericode list: column id → text; empty cells are left out. */
export type Row = Readonly<Record<string, string>>;

export type Genericode = { readonly version: string; readonly key: string; readonly rows: readonly Row[] };

/**
 * Reads the simple code lists that XRepository publishes (OASIS Genericode 1.0: columns, one key, rows of simple values).
 * It is no XML parser: comments, CDATA and nested lists do not occur there, and a file that holds them is refused.
 */
export function readGenericode(xml: string): Genericode {
  if (/<!--|<!\[CDATA\[|<!DOCTYPE/.test(xml))
    throw new Error('Only plain Genericode can be read: no comments, CDATA or DOCTYPE.');
  const columns = new Set([...xml.matchAll(/<Column\s[^>]*\bId="([^"]+)"/g)].map((match) => group(match, 1)));
  const key = /<Key\b[\s\S]*?<ColumnRef\s[^>]*\bRef="([^"]+)"/.exec(xml)?.[1];
  const version = /<Identification>[\s\S]*?<Version>([^<]+)<\/Version>/.exec(xml)?.[1];
  if (key === undefined || version === undefined)
    throw new Error('The list names no key column or no version.');
  const rows = [...xml.matchAll(/<Row>([\s\S]*?)<\/Row>/g)].map((match) => readRow(group(match, 1), columns));
  if (rows.some((row) => row[key] === undefined))
    throw new Error(`A row has no value in the key column ${key}.`);
  return { version, key, rows };
}

function readRow(xml: string, columns: ReadonlySet<string>): Row {
  const cells = [...xml.matchAll(/<Value\s+ColumnRef="([^"]+)"\s*>\s*<SimpleValue>([^<]*)<\/SimpleValue>/g)]
    .map((match) => [group(match, 1), decode(group(match, 2)).trim()] as const)
    .filter(([, text]) => text !== '');
  const unknown = cells.find(([column]) => !columns.has(column));
  if (unknown !== undefined)
    throw new Error(`A row names the column ${unknown[0]}, which the list does not declare.`);
  return Object.fromEntries(cells);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    const character = entities[name];
    if (character === undefined) throw new Error(`Unknown entity &${name};.`);
    return character;
  });
}

function group(match: RegExpMatchArray, index: number): string {
  return match[index] ?? '';
}
