import { isSame } from '../bytes.ts';
import { inflate } from '../inflate.ts';
import type { Bytes } from '../model.ts';
import { demandOurs } from './foreign-spelling.ts';
import type { SealedObjects } from './sealed-objects.ts';
import type { UpdateObjects } from './update-objects.ts';

type Before = Pick<SealedObjects, 'tableAt' | 'size' | 'catalog' | 'info' | 'id'>;

const ENTRY_BYTES = 7;

/** Reads the end of an update: its table names exactly the objects that stand there, at their places. */
export async function readCrossReferences(
  { places, reader }: UpdateObjects,
  { tableAt, size, catalog, info, id }: Before,
): Promise<Pick<SealedObjects, 'tableAt' | 'size'>> {
  const at = reader.place();
  const number = Number(reader.match(/^([1-9]\d{0,8}) 0 obj\n/)?.[0]);
  demandOurs(number >= size && number > Math.max(...places.keys()));
  const rows = [...places, [number, at] as const].sort(([one], [other]) => one - other);
  const index = rows.map(([each]) => `${String(each)} 1`).join(' ');
  reader.expect(
    `<</Type /XRef\n/Size ${String(number + 1)}\n/Index [${index}]\n/W [1 4 2]\n/Prev ${String(tableAt)}\n/Root ${String(catalog.number)} 0 R\n/Info ${info}\n/ID ${id}\n/Filter /FlateDecode\n/Length `,
  );
  const length = Number(reader.match(/^(\d{1,6})>>\nstream\n/)?.[0]);
  const table = await inflate(reader.take(length).slice(), rows.length * ENTRY_BYTES);
  demandOurs(table !== null && isSame(table, spellTable(rows)));
  reader.expect(`\nendstream\nendobj\nstartxref\n${String(at)}\n%%EOF\n`);
  return { tableAt: at, size: number + 1 };
}

function spellTable(rows: readonly (readonly [number: number, at: number])[]): Bytes {
  const table = new Uint8Array(rows.length * ENTRY_BYTES);
  const view = new DataView(table.buffer);
  for (const [row, [, at]] of rows.entries()) {
    view.setUint8(row * ENTRY_BYTES, 1);
    view.setUint32(row * ENTRY_BYTES + 1, at);
  }
  return table;
}
