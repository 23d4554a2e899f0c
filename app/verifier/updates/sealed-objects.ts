import { toAscii } from '../bytes.ts';
import { inflate } from '../inflate.ts';
import type { Bytes } from '../model.ts';
import { readEntries, referencesIn, type Entries } from './dictionary.ts';
import { demandOurs } from './foreign-spelling.ts';

/** What an update builds on: the catalog and the first page as they were sealed, and the end of the table. */
export type SealedObjects = {
  readonly tableAt: number;
  readonly size: number;
  readonly info: string;
  readonly id: string;
  readonly catalog: OpenObject;
  readonly page: OpenObject;
};

export type OpenObject = { readonly number: number; readonly entries: Entries };

/** Reads them out of a sealed prefix; so every byte was written by our own writer. Throws `ForeignSpelling`. */
export async function readSealedObjects(prefix: Bytes): Promise<SealedObjects> {
  const tableAt = Number(/startxref\n(\d{1,9})\n%%EOF\n$/.exec(toAscii(prefix.subarray(-40)))?.[1]);
  const trailer = entriesAt(prefix, tableAt);
  const table = await streamAt(prefix, tableAt);
  const find = finderIn(prefix, table);
  const catalog = await find(trailer.get('Root'));
  const pages = await find(catalog.entries.get('Pages'));
  const [first] = referencesIn(singleSpaced(pages.entries.get('Kids') ?? ''));
  return {
    tableAt,
    size: Number(trailer.get('Size')),
    info: trailer.get('Info') ?? '',
    id: trailer.get('ID') ?? '',
    catalog,
    page: await find(`${String(first)} 0 R`),
  };
}

/** The first revision may have blanks inside of brackets. */
const singleSpaced = (list: string): string =>
  list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');

/** Longer than any dictionary of ours that has to be read. */
const LONGEST_DICTIONARY = 65_536;
const MOST_UNPACKED = 4_194_304;
const ENTRY_BYTES = 7;
const IN_STREAM = 2;

function entriesAt(file: Bytes, at: number): Entries {
  const [, text] = /^\d+ 0 obj\n(<<[^]*?>>)\n(?:stream|endobj)\n/.exec(objectText(file, at)) ?? [];
  demandOurs(text !== undefined);
  return readEntries(text);
}

const objectText = (file: Bytes, at: number): string => toAscii(file.subarray(at, at + LONGEST_DICTIONARY));

async function streamAt(file: Bytes, at: number): Promise<Bytes> {
  const start = at + objectText(file, at).indexOf('\nstream\n') + '\nstream\n'.length;
  const length = Number(entriesAt(file, at).get('Length'));
  const bytes = await inflate(file.slice(start, start + length), MOST_UNPACKED);
  demandOurs(bytes !== null);
  return bytes;
}

/** Finds an object by its reference: plain in the file, or in an object stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function finderIn(file: Bytes, table: Bytes) {
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const placeOf = (number: number): number => {
    demandOurs((number + 1) * ENTRY_BYTES <= table.length);
    return view.getUint32(number * ENTRY_BYTES + 1);
  };
  return async (reference = ''): Promise<OpenObject> => {
    const number = Number.parseInt(reference, 10);
    demandOurs(number > 0);
    const place = placeOf(number);
    if (table[number * ENTRY_BYTES] !== IN_STREAM) return { number, entries: entriesAt(file, place) };
    const at = placeOf(place);
    const index = view.getUint16(number * ENTRY_BYTES + 5);
    const first = Number(entriesAt(file, at).get('First'));
    return { number, entries: readEntries(memberText(toAscii(await streamAt(file, at)), first, index)) };
  };
}

function memberText(text: string, first: number, index: number): string {
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const [from, to] = [numbers[2 * index + 1], numbers[2 * index + 3]];
  demandOurs(from !== undefined);
  return text.slice(first + from, to === undefined ? undefined : first + to);
}
