import type { Line, TextStyle } from '../text/line.ts';
import type { Mark } from '../structure-element.ts';
import { baselineOf } from './geometry.ts';
import type { Item } from './item.ts';

/** A part of the document that is placed as a whole, or split between two pages where it can be. */
export type Block = {
  /** Room above, which falls away at the top of a page. */
  readonly before: number;
  readonly height: number;
  /** Measured from the block's own top. */
  readonly items: readonly Item[];
  /** A heading never ends a page. */
  readonly keepWithNext: boolean;
  /** The least height that may stand at the end of a page. */
  readonly least: number;
  /** Two blocks, the first no higher than asked; `null` when it cannot be cut there. */
  readonly split: ((height: number) => readonly [Block, Block] | null) | null;
  /** Repeated above the rest when a page ends before this block. */
  readonly repeat: Block | null;
};

export const solidBlock = (
  parts: Pick<Block, 'before' | 'height' | 'items'> & Partial<Pick<Block, 'keepWithNext' | 'repeat'>>,
): Block => ({ keepWithNext: false, repeat: null, ...parts, least: parts.height, split: null });

/** Lines below each other as items, from a corner. */
export function stackLines(
  lines: readonly Line[],
  {
    x,
    y,
    style,
    mark,
  }: { readonly x: number; readonly y: number; readonly style: TextStyle; readonly mark: Mark },
): readonly Item[] {
  return lines.map((line, index) => ({
    kind: 'text',
    x,
    y: y + index * style.leading + baselineOf(style),
    line,
    style,
    mark,
  }));
}
