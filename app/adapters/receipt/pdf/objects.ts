import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObject,
  PDFRawStream,
} from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import { deflate } from './deflate.ts';

/** What an object may be written from: a string becomes a name, an entry without a value is left out. */
export type Literal = PDFObject | string | number | boolean | readonly Literal[] | Entries;

export type Entries = { readonly [key: string]: Literal | undefined };

/** The numbered objects of one PDF in the making. */
export type Objects = {
  /** A number for an object that others refer to before it is written. */
  readonly reserve: () => PDFRef;
  readonly add: (value: Literal, as?: PDFRef) => PDFRef;
  /** A stream that is deflated here. */
  readonly addStream: (entries: Entries, bytes: Uint8Array) => PDFRef;
  /** A stream whose bytes are written as they are. */
  readonly addPlainStream: (entries: Entries, bytes: Uint8Array) => PDFRef;
  readonly all: () => readonly (readonly [PDFRef, PDFObject])[];
};

export function startObjects(): Objects {
  const context = PDFContext.create();
  const assign = (value: PDFObject, as: PDFRef = context.nextRef()): PDFRef => {
    context.assign(as, value);
    return as;
  };
  const addPlainStream: Objects['addPlainStream'] = (entries, bytes) =>
    assign(PDFRawStream.of(toDictionary(context, { ...entries, Length: bytes.length }), bytes));
  return {
    reserve: () => context.nextRef(),
    add: (value, as) => assign(toObject(context, value), as),
    addStream: (entries, bytes) => addPlainStream({ ...entries, Filter: 'FlateDecode' }, deflate(bytes)),
    addPlainStream,
    all: () => context.enumerateIndirectObjects(),
  };
}

/** Words for people, in any script. */
export const textString = (text: string): PDFHexString => PDFHexString.fromText(text);

export const byteString = (bytes: Uint8Array): PDFHexString =>
  PDFHexString.of(Buffer.from(bytes).toString('hex'));

/** A date in UTC (ISO 32000-1, 7.9.4), to the second like the one in the metadata. */
export const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/\.\d+Z$|[-:T]/g, '')}Z`;

function toObject(context: PDFContext, value: Literal): PDFObject {
  if (value instanceof PDFObject) return value;
  if (typeof value === 'string') return nameOf(value);
  if (typeof value === 'number') return PDFNumber.of(value);
  if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False;
  return isList(value) ? toArray(context, value) : toDictionary(context, value);
}

const isList = (value: readonly Literal[] | Entries): value is readonly Literal[] => Array.isArray(value);

function toArray(context: PDFContext, values: readonly Literal[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const value of values) array.push(toObject(context, value));
  return array;
}

function toDictionary(context: PDFContext, entries: Entries): PDFDict {
  const dictionary = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) dictionary.set(nameOf(key), toObject(context, value));
  }
  return dictionary;
}

const names = new Map<string, PDFName>();

/** pdf-lib keeps every name for ever and reads it anew each time. Ours are few: those of the format and our own. */
function nameOf(text: string): PDFName {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = PDFName.of(text);
  names.set(text, name);
  return name;
}
