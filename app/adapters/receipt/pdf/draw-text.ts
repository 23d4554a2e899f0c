import type { Face } from '../font/face.ts';
import type { Glyph } from '../font/glyph.ts';
import type { Line } from '../text/line.ts';
import type { DocumentFonts } from './fonts.ts';
import { number } from './number.ts';

export type Point = { readonly x: number; readonly y: number };

/** Glyphs that one operator shows: one font, one height, from left to right; `x` from the start of the line. */
type Segment = {
  readonly face: Face;
  readonly y: number;
  readonly glyphs: (Glyph & { readonly at: number })[];
};

/**
 * The operators that show one line of text from its baseline's start. Text from right to left is shown glyph by glyph
 * in the order of reading: only so do the common readers give it back in the right order.
 */
export function drawText(
  line: Line,
  { origin, size, fonts }: { readonly origin: Point; readonly size: number; readonly fonts: DocumentFonts },
): string {
  const scale = size / 1000;
  let face: Face | null = null;
  const shown = segmentsOf(line).map((segment) => {
    const font = segment.face === face ? '' : `/${fonts.nameOf(segment.face)} ${number(size)} Tf `;
    face = segment.face;
    const x = origin.x + (segment.glyphs[0]?.at ?? 0) * scale;
    const y = origin.y + segment.y * scale;
    return `${font}1 0 0 1 ${number(x)} ${number(y)} Tm ${showGlyphs(segment, fonts)}`;
  });
  return `BT ${shown.join(' ')} ET`;
}

function segmentsOf(line: Line): readonly Segment[] {
  const segments: Segment[] = [];
  for (const run of line.runs) {
    const isRightToLeft = run.level % 2 === 1;
    for (const glyph of run.glyphs) {
      const placed = { ...glyph, at: run.start + glyph.x };
      const last = segments.at(-1);
      const continues =
        !isRightToLeft && last?.face === run.face && last.y === glyph.y && isNear(last, placed.at);
      if (continues) last.glyphs.push(placed);
      else segments.push({ face: run.face, y: glyph.y, glyphs: [placed] });
    }
  }
  return segments;
}

/** A jump further than this is no kerning but a word of another direction between. */
const FARTHEST_MOVE = 1500;

function isNear(segment: Segment, at: number): boolean {
  const last = segment.glyphs.at(-1);
  return last !== undefined && Math.abs(at - last.at - last.width) < FARTHEST_MOVE;
}

/** A number in TJ moves back by thousandths of the font size. */
function showGlyphs({ face, glyphs }: Segment, fonts: DocumentFonts): string {
  let codes = '';
  let pen = glyphs[0]?.at ?? 0;
  for (const glyph of glyphs) {
    const move = Math.round((pen - glyph.at) * 10) / 10;
    codes += move === 0 ? fonts.codeOf(face, glyph) : `>${String(move)}<${fonts.codeOf(face, glyph)}`;
    pen = glyph.at + glyph.width;
  }
  return `[<${codes}>]TJ`;
}
