import type { StructureElement } from '../structure-element.ts';
import type { TextStyle } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import type { Block } from './block.ts';
import { BODY_WIDTH, LEFT } from './geometry.ts';
import { typesetWords } from './typeset-lines.ts';

/** Text over the whole width that is not parted from what follows it. */
export function paragraph(
  text: string,
  {
    style,
    mark,
    before,
  }: { readonly style: TextStyle; readonly mark: StructureElement; readonly before: number },
  typeset: Typesetter,
): Block {
  const lines = typesetWords(text, { style, width: BODY_WIDTH }, typeset);
  return solidBlock({
    before,
    height: lines.length * style.leading,
    items: stackLines(lines, { x: LEFT, y: 0, style, mark }),
    keepWithNext: true,
  });
}

/** Room that stays between two blocks also where a page begins. */
export const gap = (height: number): Block =>
  solidBlock({ before: 0, height, items: [], keepWithNext: true });
