import { DECORATION } from '../structure-element.ts';
import type { Mark } from '../structure-element.ts';
import type { Line, TextStyle } from '../text/line.ts';
import { solidBlock } from './block.ts';
import type { Block } from './block.ts';
import { BODY_WIDTH, HAIRLINE, LEFT, baselineOf } from './geometry.ts';
import type { Item } from './item.ts';

/** One cell of a row: its lines, each belonging to an element. */
export type Cell = {
  readonly x: number;
  readonly style: TextStyle;
  readonly lines: readonly { readonly line: Line; readonly mark: Mark }[];
};

const PADDING = 2.5;
/** Rows up to this many lines are never cut. */
const WHOLE_LINES = 8;
/** At least so many lines stay together on each side of a cut. */
const FEWEST_LINES = 2;

/** A row of a table with a hairline below. A long one may be cut; its first cell is then repeated on the next page. */
export function rowBlock(cells: readonly Cell[], repeat: Block | null): Block {
  const height = Math.max(...cells.map(heightOf)) + 2 * PADDING;
  const whole = { before: 0, height, items: [...cells.flatMap(drawCell), underline(height)], repeat };
  const lineCount = Math.max(...cells.map((cell) => cell.lines.length));
  if (lineCount <= WHOLE_LINES) return solidBlock(whole);
  const leading = Math.max(...cells.map((cell) => cell.style.leading));
  const split: Block['split'] = (available) => {
    const count = Math.min(Math.floor((available - 2 * PADDING) / leading), lineCount - FEWEST_LINES);
    if (count < FEWEST_LINES) return null;
    return [
      rowBlock(
        cells.map((cell) => firstLines(cell, count)),
        repeat,
      ),
      rowBlock(
        cells.map((cell, index) => laterLines(cell, count, index)),
        repeat,
      ),
    ];
  };
  return { ...whole, keepWithNext: false, least: FEWEST_LINES * leading + 2 * PADDING, split };
}

const heightOf = (cell: Cell): number => cell.lines.length * cell.style.leading;

const drawCell = ({ x, style, lines }: Cell): readonly Item[] =>
  lines.map(({ line, mark }, index) => ({
    kind: 'text',
    x,
    y: PADDING + index * style.leading + baselineOf(style),
    line,
    style,
    mark,
  }));

const underline = (height: number): Item => ({
  kind: 'rule',
  x: LEFT,
  y: height,
  width: BODY_WIDTH,
  weight: 0.5,
  colour: HAIRLINE,
});

const firstLines = (cell: Cell, count: number): Cell => ({ ...cell, lines: cell.lines.slice(0, count) });

function laterLines(cell: Cell, count: number, index: number): Cell {
  const later = cell.lines.slice(count);
  const isRepeated = index === 0 && later.length === 0;
  return { ...cell, lines: isRepeated ? cell.lines.map(({ line }) => ({ line, mark: DECORATION })) : later };
}
