import { leaf } from '../structure-element.ts';
import type { StructureElement } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import type { Block } from './block.ts';
import { BODY_WIDTH, LEFT, SUBHEADING } from './geometry.ts';
import { answerTable, headingBlock } from './tables.ts';
import type { Row, Section } from './tables.ts';

/** Answers under one heading; a part with a heading of its own is one of several like ones. */
export type Chapter = {
  readonly heading: string;
  readonly parts: readonly { readonly heading: string | null; readonly rows: readonly Row[] }[];
};

/** Heading and tables of a chapter; the heading is repeated where the chapter runs over pages. */
export function chapterSection(
  { heading, parts }: Chapter,
  element: StructureElement,
  typeset: Typesetter,
): Section {
  const title = headingBlock(heading, element, typeset);
  const sections = parts.map((part) => {
    const table = answerTable(part.rows, typeset, title.repeat);
    if (part.heading === null) return table;
    const subheading = leaf('H3');
    return {
      blocks: [subheadingBlock(part.heading, subheading, typeset), ...table.blocks],
      elements: [subheading, ...table.elements],
    };
  });
  return {
    blocks: [title.block, ...sections.flatMap(({ blocks }) => blocks)],
    elements: [element, ...sections.flatMap(({ elements }) => elements)],
  };
}

function subheadingBlock(text: string, mark: StructureElement, typeset: Typesetter): Block {
  const lines = typeset(text, SUBHEADING, BODY_WIDTH);
  return solidBlock({
    before: 8,
    height: lines.length * SUBHEADING.leading + 2,
    items: stackLines(lines, { x: LEFT, y: 0, style: SUBHEADING, mark }),
    keepWithNext: true,
  });
}
