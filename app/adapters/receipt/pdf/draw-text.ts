import type { Face } from '../font/face.ts';
import type { Glyph } from '../font/glyph.ts';
import type { Line } from '../text/line.ts';
import type { DocumentFonts, UsedFont } from './fonts.ts';
import { number } from './number.ts';

type Place = {
  readonly origin: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly fonts: DocumentFonts;
};

/**
 * The operators that show one line of text from its baseline's start. Text from right to left is shown glyph by glyph
 * in the order of reading: only so do the common readers give it back in the right order.
 */
export function drawText(line: Line, place: Place): string {
  const pen = startPen(place);
  for (const { run, start } of line.runs) {
    pen.use(run.face);
    for (const glyph of run.glyphs) pen.show(glyph, start + glyph.x, run.level);
  }
  return pen.finish();
}

/** A jump further than this, in thousandths of the font size, is no kerning but a word of another direction between. */
const FARTHEST_MOVE = 1500;

/**
 * Collects glyphs of one font and height in one operator. Between them stand moves back, in thousandths of the font
 * size; whatever else changes begins a new operator at its own place. It is written for speed: half of a receipt's
 * time would go into making an object for each glyph.
 */
function startPen({ origin, size, fonts }: Place) {
  const scale = size / 1000;
  let operators = 'BT';
  let font: UsedFont | null = null;
  let end = '';
  let height = 0;
  let position = 0;
  const isFollowing = (glyph: Glyph, at: number, level: number): boolean =>
    end !== '' && level % 2 === 0 && glyph.y === height && Math.abs(position - at) < FARTHEST_MOVE;
  return {
    use: (next: Face): void => {
      const used = fonts.use(next);
      if (used === font) return;
      operators += `${end} /${used.name} ${number(size)} Tf`;
      font = used;
      end = '';
    },
    show: (glyph: Glyph, at: number, level: number): void => {
      if (font === null) return;
      const code = font.codeOf(glyph);
      if (isFollowing(glyph, at, level)) {
        const move = Math.round((position - at) * 10) / 10;
        operators += move === 0 ? code : `>${String(move)}<${code}`;
      } else {
        const [x, y] = [origin.x + at * scale, origin.y + glyph.y * scale];
        operators += `${end} 1 0 0 1 ${number(x)} ${number(y)} Tm [<${code}`;
      }
      end = '>]TJ';
      height = glyph.y;
      position = at + glyph.width;
    },
    finish: (): string => `${operators}${end} ET`,
  };
}
