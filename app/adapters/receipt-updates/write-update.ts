import { deflateSync } from 'node:zlib';
import { reference, streamObject } from './new-object.ts';
import type { NewObject } from './new-object.ts';
import type { Revision } from './revision.ts';

export type WrittenUpdate = {
  readonly bytes: Buffer;
  /** From the start of the whole file. */
  readonly xrefAt: number;
  /** Where each object's own bytes begin, in these bytes. */
  readonly places: ReadonlyMap<number, number>;
};

/** Objects behind the file as it is, with a cross-reference stream that leads back to the last (ISO 32000-1, 7.5.6). */
export function writeUpdate(
  { hash, xrefAt: previous, catalog, info, id }: Revision,
  objects: readonly NewObject[],
  xrefNumber: number,
): WrittenUpdate {
  const parts: Buffer[] = [];
  const places = new Map<number, number>();
  const starts = new Map<number, number>();
  let length = 0;
  const write = (bytes: Uint8Array): void => {
    parts.push(Buffer.from(bytes));
    length += bytes.length;
  };
  const writeObject = ({ number, bytes }: NewObject): void => {
    starts.set(number, hash.length + length);
    const head = Buffer.from(`${String(number)} 0 obj\n`, 'latin1');
    places.set(number, length + head.length);
    write(Buffer.concat([head, bytes, Buffer.from('\nendobj\n', 'latin1')]));
  };
  for (const object of objects) writeObject(object);
  const xrefAt = hash.length + length;
  starts.set(xrefNumber, xrefAt);
  const { index, table } = crossReferences(starts);
  const trailer = {
    Type: '/XRef',
    Size: String(xrefNumber + 1),
    Index: `[${index.join(' ')}]`,
    W: '[1 4 2]',
    Prev: String(previous),
    Root: reference(catalog.number),
    Info: info,
    ID: id,
    Filter: '/FlateDecode',
  };
  writeObject(streamObject(xrefNumber, trailer, deflateSync(table)));
  write(Buffer.from(`startxref\n${String(xrefAt)}\n%%EOF\n`, 'latin1'));
  return { bytes: Buffer.concat(parts), xrefAt, places };
}

const ENTRY_BYTES = 7;

/** One section for each number, in their order; readers want no more, and updates are small. */
function crossReferences(starts: ReadonlyMap<number, number>) {
  const ordered = [...starts].sort(([one], [other]) => one - other);
  const table = Buffer.alloc(ordered.length * ENTRY_BYTES);
  for (const [row, [, start]] of ordered.entries()) {
    table.writeUInt8(1, row * ENTRY_BYTES);
    table.writeUInt32BE(start, row * ENTRY_BYTES + 1);
  }
  return { index: ordered.flatMap(([number]) => [number, 1]), table };
}
