import { UnknownReceiptError, readDictionary, writeDictionary } from './dictionary.ts';
import { extendHash, finishHash } from './hash-state.ts';
import type { HashState } from './hash-state.ts';
import { dictionaryObject, reference } from './new-object.ts';
import type { NewObject } from './new-object.ts';
import type { OpenObject, Revision } from './revision.ts';

const WIDTH = 10;
const GAP = ' '.repeat(3 * (WIDTH + 1));
const START = '<</Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161\n/ByteRange [0';

/** Where the gaps are in the object of a time stamp; fixed, because its spelling is. */
const BYTE_RANGE_AT = START.length;
const CONTENTS_AT = START.length + GAP.length + ']\n/Contents '.length;

type Numbers = { readonly stamp: number; readonly field: number };

/**
 * A time stamp over the document (ISO 32000-2, 12.8.5) with its field: print and locked, outside the page, and without
 * an appearance, so that neither PDF/A nor PDF/UA asks for one.
 */
export function timestampObjects(
  { page, catalog, signatures }: Revision,
  { stamp, field }: Numbers,
  room: number,
): { readonly objects: readonly NewObject[]; readonly catalog: OpenObject; readonly page: OpenObject } {
  const contents = `${START}${GAP}]\n/Contents <${'0'.repeat(room * 2)}>>>`;
  const widget = dictionaryObject(field, {
    Type: '/Annot',
    Subtype: '/Widget',
    FT: '/Sig',
    T: `(timestamp-${String(signatures.length)})`,
    V: reference(stamp),
    Rect: '[-2 -2 -2 -2]',
    F: '132',
    P: reference(page.number),
  });
  const form = readDictionary(catalog.entries['AcroForm'] ?? '', 0);
  const fields = withOneMore(form['Fields'], field);
  return {
    objects: [{ number: stamp, bytes: Buffer.from(contents, 'latin1') }, widget],
    catalog: withEntry(catalog, 'AcroForm', writeDictionary({ ...form, Fields: fields })),
    page: withEntry(page, 'Annots', withOneMore(page.entries['Annots'], field)),
  };
}

export const withEntry = ({ number, entries }: OpenObject, key: string, value: string): OpenObject => ({
  number,
  entries: { ...entries, [key]: value },
});

function withOneMore(array = '[]', number: number): string {
  if (!array.startsWith('[')) throw new UnknownReceiptError('A list of the receipt stands elsewhere.');
  return `${array.slice(0, -1)} ${reference(number)}]`;
}

type Stamped = { readonly bytes: Buffer; readonly at: number; readonly room: number };

/** Writes the byte range, and says what has to be stamped: everything but the room for the time stamp itself. */
export function hashToStamp(before: HashState, { bytes, at, room }: Stamped): Buffer {
  const gapAt = at + CONTENTS_AT;
  const gapEnd = gapAt + room * 2 + 2;
  const range = [before.length + gapAt, before.length + gapEnd, bytes.length - gapEnd];
  const spelled = range.map((value) => ` ${String(value).padEnd(WIDTH)}`).join('');
  bytes.write(spelled, at + BYTE_RANGE_AT, 'latin1');
  return finishHash(extendHash(extendHash(before, bytes.subarray(0, gapAt)), bytes.subarray(gapEnd)));
}

/** Puts the token into its room, and returns the digits of all of it. */
export function fillIn({ bytes, at, room }: Stamped, token: Uint8Array): string {
  const gapAt = at + CONTENTS_AT + 1;
  bytes.write(Buffer.from(token).toString('hex'), gapAt, 'latin1');
  return bytes.toString('latin1', gapAt, gapAt + room * 2);
}
