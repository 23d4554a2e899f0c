import type { Family } from '../font/face.ts';
import { visualOrder } from './levels.ts';
import type { Line, Run, TextStyle } from './line.ts';
import { cutIntoPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { openRuns } from './runs.ts';

/** Breaks text into lines no wider than `width` points. Always gives at least one line. */
export type Typesetter = (text: string, style: TextStyle, width: number) => readonly Line[];

/** Prepares typesetting; fonts are opened once and shaped words are kept for a while. */
export function openTypesetter(families: readonly Family[]): Typesetter {
  const shape = openRuns(families);
  return (text, style, width) => {
    const widest = (width / style.size) * 1000;
    const pieces = cutIntoPieces(text, { weight: style.weight, widest, shape });
    return fillLines(pieces, widest).map(toLine);
  };
}

function fillLines(pieces: readonly Piece[], widest: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let used = Infinity;
  for (const piece of pieces) {
    if (used + piece.wordWidth > widest) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(piece);
    used += piece.wordWidth + piece.blanksWidth;
  }
  return lines;
}

/** Blanks at the end of a line are kept, so that copied text does not run together, but take no room. */
function toLine(pieces: readonly Piece[]): Line {
  const last = pieces.at(-1);
  const runs = pieces.flatMap((piece) => (piece === last ? piece.word : [...piece.word, ...piece.blanks]));
  const placed = runs.some((run) => run.level > 0) ? placeBothWays(runs) : placeForward(runs);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const trailing = (last?.blanks ?? []).map((run) => ({ run, start: width }));
  return { runs: [...placed, ...trailing], width };
}

function placeForward(runs: readonly Run[]): Line['runs'] {
  let pen = 0;
  return runs.map((run) => {
    const start = pen;
    pen += run.width;
    return { run, start };
  });
}

function placeBothWays(runs: readonly Run[]): Line['runs'] {
  const starts = Array.from({ length: runs.length }, () => 0);
  let pen = 0;
  for (const index of visualOrder(runs.map((run) => run.level))) {
    starts[index] = pen;
    pen += runs[index]?.width ?? 0;
  }
  return runs.map((run, index) => ({ run, start: starts[index] ?? 0 }));
}
