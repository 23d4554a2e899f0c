import { writeDictionary } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';

/** A numbered object of an update, as bytes between `obj` and `endobj`. */
export type NewObject = { readonly number: number; readonly bytes: Uint8Array };

export const reference = (number: number): string => `${String(number)} 0 R`;

export const dictionaryObject = (number: number, entries: Dictionary): NewObject => ({
  number,
  bytes: Buffer.from(writeDictionary(entries), 'latin1'),
});

export const streamObject = (number: number, entries: Dictionary, body: Uint8Array): NewObject => ({
  number,
  bytes: Buffer.concat([
    Buffer.from(`${writeDictionary({ ...entries, Length: String(body.length) })}\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream', 'latin1'),
  ]),
});
