import type { Glyph } from './glyph.ts';
import { composeOutlines, copyOutline } from './outline.ts';
import type { TrueType } from './true-type.ts';

/** A glyph by its number in the whole font, and what is drawn with it as one. */
export type Wanted = Pick<Glyph, 'id' | 'parts'>;

/**
 * A TrueType font of the given glyphs only, in the given order, which a PDF addresses by position. The first must be 0
 * (.notdef). A glyph may be named twice; glyphs that others are composed of are added behind.
 */
export function subsetFont(font: TrueType, glyphs: readonly Wanted[]): Uint8Array {
  const { order, outlines } = gatherOutlines(font, glyphs);
  const { loca, glyf } = packOutlines(outlines);
  return writeFont([
    ['glyf', glyf],
    [
      'head',
      patched(font.table('head'), (head) => {
        head.setInt16(50, 1);
      }),
    ],
    [
      'hhea',
      patched(font.table('hhea'), (hhea) => {
        hhea.setUint16(34, order.length);
      }),
    ],
    ['hmtx', writeMetrics(font, order, outlines)],
    ['loca', loca],
    [
      'maxp',
      patched(font.table('maxp'), (maxp) => {
        maxp.setUint16(4, order.length);
        // A glyph composed here may be composed of one that is.
        maxp.setUint16(MAX_DEPTH, maxp.getUint16(MAX_DEPTH) + 1);
      }),
    ],
  ]);
}

/** Where `maxp` says how deep composed glyphs lie in each other. */
const MAX_DEPTH = 30;

function gatherOutlines(font: TrueType, glyphs: readonly Wanted[]) {
  const order = [...glyphs];
  const single = glyphs.flatMap(({ id, parts }, position) =>
    parts.length === 0 ? [[id, position] as const] : [],
  );
  const positions = new Map(single);
  const renumber = (id: number): number => {
    const known = positions.get(id);
    if (known !== undefined) return known;
    positions.set(id, order.length);
    return order.push({ id, parts: [] }) - 1;
  };
  const outlineOf = ({ id, parts }: Wanted): Uint8Array => {
    if (parts.length === 0) return copyOutline(font.outlineOf(id), renumber);
    const all = [{ id, x: 0, y: 0 }, ...parts];
    return composeOutlines(
      all.map((part) => ({ ...part, id: renumber(part.id), outline: font.outlineOf(part.id) })),
    );
  };
  const outlines: Uint8Array[] = [];
  // The list grows while it is walked: that is how the parts of composed glyphs come in.
  for (const glyph of order) outlines.push(outlineOf(glyph));
  return { order, outlines };
}

function packOutlines(outlines: readonly Uint8Array[]) {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const padded = outlines.map((outline) => aligned(outline.length));
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  outlines.forEach((outline, position) => {
    glyf.set(outline, offset);
    offset += padded[position] ?? 0;
    loca.setUint32((position + 1) * 4, offset);
  });
  return { loca: bytesOf(loca), glyf };
}

/** Width and left side bearing, which without variations is the left edge of the outline. */
function writeMetrics(font: TrueType, order: readonly Wanted[], outlines: readonly Uint8Array[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(order.length * 4));
  order.forEach((glyph, position) => {
    const outline = outlines[position] ?? new Uint8Array();
    const left = outline.length === 0 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2);
    hmtx.setUint16(position * 4, font.widthOf(glyph.id));
    hmtx.setInt16(position * 4 + 2, left);
  });
  return bytesOf(hmtx);
}

const DIRECTORY = { start: 12, record: 16 };
const WHOLE_FONT_SUM = 0xb1b0afba;

function writeFont(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const starts: number[] = [];
  let end = DIRECTORY.start + tables.length * DIRECTORY.record;
  for (const [, bytes] of tables) {
    starts.push(end);
    end += aligned(bytes.length);
  }
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  const power = Math.floor(Math.log2(tables.length));
  [2 ** power * 16, power, tables.length * 16 - 2 ** power * 16].forEach((value, index) => {
    view.setUint16(6 + index * 2, value);
  });
  tables.forEach(([tag, bytes], index) => {
    const record = DIRECTORY.start + index * DIRECTORY.record;
    const start = starts[index] ?? 0;
    file.set(Buffer.from(tag, 'latin1'), record);
    file.set(bytes, start);
    view.setUint32(record + 4, sumOf(view, start, start + aligned(bytes.length)));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, bytes.length);
  });
  const headStart = starts[tables.findIndex(([tag]) => tag === 'head')] ?? 0;
  view.setUint32(headStart + 8, (WHOLE_FONT_SUM - sumOf(view, 0, end)) >>> 0);
  return file;
}

function sumOf(view: DataView, start: number, end: number): number {
  let sum = 0;
  for (let offset = start; offset < end; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/** A copy of a table with a few fields changed; the sum of the whole file is written last, over a zero. */
function patched(table: DataView, change: (copy: DataView) => void): Uint8Array {
  const copy = new DataView(bytesOf(table).slice().buffer);
  if (table.byteLength === 54) copy.setUint32(8, 0);
  change(copy);
  return bytesOf(copy);
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const aligned = (length: number): number => Math.ceil(length / 4) * 4;
