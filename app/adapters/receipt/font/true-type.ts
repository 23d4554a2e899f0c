/** The tables of a TrueType font that a PDF needs (OpenType 1.9). All values are font units. */
export type TrueType = {
  readonly table: (tag: string) => DataView;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly boundingBox: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** The advance width of a glyph. */
  readonly widthOf: (glyph: number) => number;
  /** The outline of a glyph as it lies in `glyf`; empty for a space. */
  readonly outlineOf: (glyph: number) => Uint8Array;
};

/** Opens a font with TrueType outlines; throws when a table is missing. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const tables = readDirectory(bytes);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found === undefined) throw new TypeError(`The font has no table ${tag}.`);
    return found;
  };
  const head = table('head');
  return {
    table,
    unitsPerEm: head.getUint16(18),
    glyphCount: table('maxp').getUint16(4),
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: table('hhea').getInt16(4),
    descent: table('hhea').getInt16(6),
    capHeight: table('OS/2').getInt16(88),
    widthOf: widthReader(table('hhea'), table('hmtx')),
    outlineOf: outlineReader(head, table('loca'), table('glyf')),
  };
}

const TABLE_RECORD = { start: 12, bytes: 16 };

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const record = TABLE_RECORD.start + index * TABLE_RECORD.bytes;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const start = bytes.byteOffset + file.getUint32(record + 8);
    tables.set(tag, new DataView(bytes.buffer, start, file.getUint32(record + 12)));
  }
  return tables;
}

/** The glyphs behind the last full record share its width. */
function widthReader(hhea: DataView, hmtx: DataView): TrueType['widthOf'] {
  const last = hhea.getUint16(34) - 1;
  return (glyph) => hmtx.getUint16(Math.min(glyph, last) * 4);
}

function outlineReader(head: DataView, loca: DataView, glyf: DataView): TrueType['outlineOf'] {
  const isLong = head.getInt16(50) === 1;
  const offsetOf = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return (glyph) => {
    const start = offsetOf(glyph);
    return new Uint8Array(glyf.buffer, glyf.byteOffset + start, offsetOf(glyph + 1) - start);
  };
}
