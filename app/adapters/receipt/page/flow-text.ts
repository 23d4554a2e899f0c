import type { Mark } from '../structure-element.ts';
import type { Line, TextStyle } from '../text/line.ts';
import { solidBlock, stackLines } from './block.ts';
import type { Block } from './block.ts';
import type { Item } from './item.ts';

type FlowText = {
  readonly lines: readonly Line[];
  readonly mark: Mark;
  readonly style: TextStyle;
  readonly x: number;
  readonly before: number;
  /** Drawn beside the first line. */
  readonly label: readonly Item[];
};

/** At least so many lines stay together on each side of a cut. */
const FEWEST_LINES = 2;

/** Running text: a page may end between its lines. */
export function flowText(text: FlowText): Block {
  const { lines, style, before, label } = text;
  const { leading } = style;
  const items = [...label, ...stackLines(lines, { ...text, y: 0 })];
  const whole = { before, height: lines.length * leading, items };
  if (lines.length < 2 * FEWEST_LINES) return solidBlock(whole);
  const split: Block['split'] = (available) => {
    const count = Math.min(Math.floor(available / leading), lines.length - FEWEST_LINES);
    if (count < FEWEST_LINES) return null;
    return [
      flowText({ ...text, lines: lines.slice(0, count) }),
      flowText({ ...text, lines: lines.slice(count), label: [] }),
    ];
  };
  return { ...whole, keepWithNext: false, least: FEWEST_LINES * leading, split, repeat: null };
}
