import { inflateSync } from 'node:zlib';
import { readDictionary, UnknownReceiptError } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { EMPTY_HASH, extendHash } from './hash-state.ts';
import type { OpenObject, Revision } from './revision.ts';
import { signatureOnFile } from './signature-on-file.ts';

/** Reads a sealed receipt as this portal writes it (one cross-reference stream, ISO 32000-1, 7.5.8). */
export function readRevision(file: Buffer): Revision {
  const xrefAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1', file.length - 40))?.[1]);
  if (!(xrefAt < file.length)) throw new UnknownReceiptError('The receipt does not end as ours do.');
  const trailer = dictionaryAt(file, xrefAt);
  const find = finderIn(file, inflateStream(file, xrefAt));
  const catalog = find(trailer['Root']);
  const pages = find(catalog.entries['Pages']);
  const seal = find(readDictionary(catalog.entries['Perms'] ?? '', 0)['DocMDP']).entries;
  const [from = 0, until = 0] = numbersIn(seal['ByteRange']).slice(1);
  return {
    hash: extendHash(EMPTY_HASH, file),
    xrefAt,
    size: Number(trailer['Size']),
    id: trailer['ID'] ?? '',
    info: trailer['Info'] ?? '',
    catalog,
    page: find(/\d+ 0 R/.exec(pages.entries['Kids'] ?? '')?.[0]),
    signatures: [signatureOnFile(file.toString('latin1', from + 1, until - 1))],
    store: null,
  };
}

const numbersIn = (array = ''): readonly number[] => (array.match(/\d+/g) ?? []).map(Number);

/** More than any dictionary of ours but that of the seal, whose /Contents are long. */
const WINDOW = 65_536;

function dictionaryAt(file: Buffer, at: number): Dictionary {
  const text = file.toString('latin1', at, at + WINDOW);
  return readDictionary(text, text.indexOf('<<'));
}

function inflateStream(file: Buffer, at: number): Buffer {
  const start = file.indexOf('stream\n', at) + 'stream\n'.length;
  return inflateSync(file.subarray(start, start + Number(dictionaryAt(file, at)['Length'])));
}

const ENTRY_BYTES = 7;
const IN_STREAM = 2;

/** Finds an object by its reference: plain in the file, or in an object stream (7.5.7). */
function finderIn(file: Buffer, table: Buffer) {
  return (reference = ''): OpenObject => {
    const number = parseInt(reference, 10);
    const at = number * ENTRY_BYTES;
    if (!(at + ENTRY_BYTES <= table.length))
      throw new UnknownReceiptError('An object of the receipt is missing.');
    const place = table.readUInt32BE(at + 1);
    if (table[at] !== IN_STREAM) return { number, entries: dictionaryAt(file, place) };
    const streamAt = table.readUInt32BE(place * ENTRY_BYTES + 1);
    const { First: first } = dictionaryAt(file, streamAt);
    const text = inflateStream(file, streamAt).toString('latin1');
    const offset = numbersIn(text.slice(0, Number(first)))[table.readUInt16BE(at + 5) * 2 + 1] ?? 0;
    return { number, entries: readDictionary(text, Number(first) + offset) };
  };
}
