import { fromHex, toAscii } from '../bytes.ts';
import type { Bytes } from '../model.ts';
import { demandOurs } from './foreign-spelling.ts';
import type { UpdateObjects } from './update-objects.ts';

/** A time-stamp over the document (ISO 32000-2, 12.8.5): everything before its gap, and behind it up to the end. */
export type Stamp = { readonly gapStart: number; readonly gapEnd: number; readonly room: Bytes };

type ReadStamp = Stamp & { readonly rest: number; readonly field: number };

const STAMP =
  /<<\/Type \/DocTimeStamp \/Filter \/Adobe\.PPKLite \/SubFilter \/ETSI\.RFC3161\n\/ByteRange \[0 ([1-9]\d* *) ([1-9]\d* *) ([1-9]\d* *)\]\n\/Contents /;
const WIDTH = 10;
/** Digits of the largest token. */
const LONGEST_ROOM = 131_072;

/** Reads the time-stamp and its field, if they come next. The field is locked, off the page, and shows nothing. */
export function readStamp(
  { reader, open }: UpdateObjects,
  { page, position }: { readonly page: number; readonly position: number },
): ReadStamp | null {
  const found = open(STAMP);
  if (found === null) return null;
  const gapStart = reader.place();
  reader.expect('<');
  const digits = toAscii(reader.takeUntil('>', LONGEST_ROOM));
  const gapEnd = reader.place();
  const [first, second, rest = 0] = found.groups.map(Number);
  demandOurs(/^(?:[0-9a-f]{2})+$/.test(digits) && found.groups.every(({ length }) => length === WIDTH));
  demandOurs(first === gapStart && second === gapEnd);
  reader.expect('>>\nendobj\n');
  const field = open(/<<\/Type \/Annot\n\/Subtype \/Widget\n\/FT \/Sig\n/);
  demandOurs(field !== null);
  const [name, stamp] = [`timestamp-${String(position)}`, String(found.number)];
  reader.expect(
    `/T (${name})\n/V ${stamp} 0 R\n/Rect [-2 -2 -2 -2]\n/F 132\n/P ${String(page)} 0 R>>\nendobj\n`,
  );
  return { gapStart, gapEnd, rest, room: fromHex(digits), field: field.number };
}
