import type { Part } from './glyph.ts';

/** Flags of a component in a composite glyph (OpenType 1.9, `glyf`). */
const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

const HEADER_BYTES = 10;

/**
 * A copy of an outline for a subset: without hinting instructions, and with the glyphs it is composed of renumbered.
 * Instructions call into `fpgm` and `cvt`, which a subset does not carry.
 */
export function copyOutline(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  const contours = view.getInt16(0);
  return contours < 0 ? rewriteComposite(copy, view, renumber) : dropInstructions(copy, view, contours);
}

function rewriteComposite(copy: Uint8Array, view: DataView, renumber: (glyph: number) => number): Uint8Array {
  let offset = HEADER_BYTES;
  for (let flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(offset);
    view.setUint16(offset, flags & ~INSTRUCTIONS);
    view.setUint16(offset + 2, renumber(view.getUint16(offset + 2)));
    offset += componentBytes(flags);
  }
  return copy.subarray(0, offset);
}

function componentBytes(flags: number): number {
  const place = (flags & WORDS) === 0 ? 2 : 4;
  const scales = [
    [SCALE, 2],
    [TWO_SCALES, 4],
    [MATRIX, 8],
  ] as const;
  const scale = scales.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0;
  return 4 + place + scale;
}

function dropInstructions(copy: Uint8Array, view: DataView, contours: number): Uint8Array {
  const lengthAt = HEADER_BYTES + contours * 2;
  const length = view.getUint16(lengthAt);
  view.setUint16(lengthAt, 0);
  copy.copyWithin(lengthAt + 2, lengthAt + 2 + length);
  return copy.subarray(0, copy.length - length);
}

/** One composite of several outlines, each moved by font units. None may be empty. */
export function composeOutlines(parts: readonly (Part & { readonly outline: Uint8Array })[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + parts.length * COMPONENT_BYTES));
  view.setInt16(0, -1);
  const boxes = parts.map(boxOf);
  [Math.min, Math.min, Math.max, Math.max].forEach((extreme, edge) => {
    view.setInt16(2 + edge * 2, extreme(...boxes.map((box) => box[edge] ?? 0)));
  });
  parts.forEach(({ id, x, y }, index) => {
    const more = index < parts.length - 1 ? MORE : 0;
    [WORDS | OFFSETS | more, id, x, y].forEach((value, field) => {
      view.setInt16(HEADER_BYTES + index * COMPONENT_BYTES + field * 2, value);
    });
  });
  return new Uint8Array(view.buffer);
}

const COMPONENT_BYTES = 8;

function boxOf({ outline, x, y }: Part & { readonly outline: Uint8Array }): readonly number[] {
  const header = new DataView(outline.buffer, outline.byteOffset, HEADER_BYTES);
  return [x, y, x, y].map((moved, edge) => moved + header.getInt16(2 + edge * 2));
}
