import type { LetterBlock } from '#forms/submission/letter/model.ts';
import { typedText } from '#forms/submission/letter/typed-text.ts';
import { fillPlaces, placesIn } from '../fill-places.ts';

type Filling = {
  /** What a place inside a text says; `null` leaves the whole block out. */
  readonly values: Readonly<Record<string, string | null>>;
  /** What a place that is a block of its own stands for. */
  readonly slots: Readonly<Record<string, readonly LetterBlock[]>>;
};

const HEADING = '# ';

/**
 * Fills a template: each line is a block, written as caseworkers write. A heading of the template that nothing is left under
 * goes as well; headings that fill a place stand below it.
 */
export function fillTemplate(lines: readonly string[], filling: Filling): readonly LetterBlock[] {
  const filled = lines.map((line) => ({
    isHeading: line.startsWith(HEADING),
    blocks: fillBlock(line, filling),
  }));
  return filled.flatMap(({ isHeading, blocks }, index) => {
    if (!isHeading) return filled.slice(0, index).some((each) => each.isHeading) ? blocks.map(below) : blocks;
    const [next] = filled.slice(index + 1).filter((each) => each.blocks.length > 0);
    return next === undefined || next.isHeading ? [] : blocks;
  });
}

function fillBlock(line: string, { values, slots }: Filling): readonly LetterBlock[] {
  const places = placesIn(line);
  const [only] = places;
  if (only !== undefined && line === `{{${only}}}` && Object.hasOwn(slots, only)) return slots[only] ?? [];
  if (places.some((name) => values[name] === null)) return [];
  // A place that nobody fills stays visible, as everywhere; values are text and never markup of a template.
  const said = (text: string): string => fillPlaces(text, values as Readonly<Record<string, string>>);
  return typedText(line).map((block) => fillText(block, said));
}

const below = (block: LetterBlock): LetterBlock =>
  block.kind === 'heading' ? { ...block, level: 3 } : block;

function fillText(block: LetterBlock, said: (text: string) => string): LetterBlock {
  if (block.kind === 'heading') return { ...block, text: said(block.text) };
  if (block.kind === 'paragraph') return { ...block, lines: block.lines.map(said) };
  if (block.kind === 'list') return { ...block, items: block.items.map(said) };
  return block;
}
