import type { LetterBlock } from '#forms/submission/letter/model.ts';

type Heading = Extract<LetterBlock, { readonly kind: 'heading' }>;

/**
 * Blocks in as many parts as it takes for none to hold more characters than `most`, so that a part is laid out in the same
 * memory however much was written. Each begins with the headings that its first block stands under, and tables are cut
 * between rows.
 */
export function partsOf(blocks: readonly LetterBlock[], most: number): readonly (readonly LetterBlock[])[] {
  const parts: LetterBlock[][] = [[]];
  let weight = 0;
  let above: readonly Heading[] = [];
  for (const block of blocks.flatMap((each) => rowsOf(each, most))) {
    const own = weightOf(block);
    if (weight > 0 && weight + own > most) {
      parts.push(block.kind === 'heading' ? above.filter((each) => isOver(each, block)) : [...above]);
      weight = 0;
    }
    if (block.kind === 'heading') above = [...above.filter((each) => isOver(each, block)), block];
    parts.at(-1)?.push(block);
    weight += own;
  }
  return parts;
}

const isOver = (one: Heading, other: Heading): boolean => one.level !== 3 && other.level === 3;

/** A table in pieces that fit each. */
function rowsOf(block: LetterBlock, most: number): readonly LetterBlock[] {
  if (block.kind !== 'table') return [block];
  const pieces: (readonly string[])[][] = [[]];
  let weight = 0;
  for (const row of block.rows) {
    const own = row.join('').length;
    if (weight > 0 && weight + own > most) {
      pieces.push([]);
      weight = 0;
    }
    pieces.at(-1)?.push(row);
    weight += own;
  }
  return pieces.map((rows) => ({ ...block, rows }));
}

function weightOf(block: LetterBlock): number {
  if (block.kind === 'heading') return block.text.length;
  if (block.kind === 'paragraph') return block.lines.join('').length;
  if (block.kind === 'list') return block.items.join('').length;
  if (block.kind === 'table') return block.rows.flat().join('').length;
  return block.rows.flatMap(({ label, lines }) => [label, ...lines]).join('').length;
}
