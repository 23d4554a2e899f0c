import type { LetterBlock } from '#forms/submission/letter/model.ts';
import { branch, leaf } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import { flowText } from './flow-text.ts';
import { BODY_WIDTH, LABEL, LEFT, LETTER, SUBHEADING, VALUE } from './geometry.ts';
import type { Heading } from './outline.ts';
import { gap } from './paragraph.ts';
import { answerTable, columnTable } from './tables.ts';
import type { Section } from './tables.ts';
import { typesetLines } from './typeset-lines.ts';

type Kind = LetterBlock['kind'];
type Of<K extends Kind> = Extract<LetterBlock, { readonly kind: K }>;
type Part = Section & { readonly heading?: Heading };

/** The blocks of a letter, one below the other, and the headings among them. */
export function letterBody(
  blocks: readonly LetterBlock[],
  typeset: Typesetter,
): { readonly section: Section; readonly headings: readonly Heading[] } {
  const parts = blocks.map((block) => layOut(block, typeset));
  return {
    section: {
      blocks: parts.flatMap((part) => part.blocks),
      elements: parts.flatMap((part) => part.elements),
    },
    headings: parts.flatMap(({ heading }) => (heading ? [heading] : [])),
  };
}

function layOut(block: LetterBlock, typeset: Typesetter): Part {
  if (block.kind === 'heading') return headingPart(block, typeset);
  if (block.kind === 'paragraph') return paragraphPart(block, typeset);
  if (block.kind === 'list') return listPart(block, typeset);
  return tablePart(block, typeset);
}

/** The language of a block that is not that of the text around it. */
const marked = ({ language }: LetterBlock): { readonly language?: string } =>
  language === undefined ? {} : { language };

const PARAGRAPH_GAP = 8;
const HEADING_GAP = 14;

function headingPart(block: Of<'heading'>, typeset: Typesetter): Part {
  const isBelow = block.level === 3;
  const [element, style] = isBelow
    ? [leaf('H3', marked(block)), LABEL]
    : [leaf('H2', marked(block)), SUBHEADING];
  const lines = typeset(block.text, style, BODY_WIDTH);
  const height = lines.length * style.leading;
  const items = stackLines(lines, { x: LEFT, y: 0, style, mark: element });
  return {
    blocks: [solidBlock({ before: HEADING_GAP, height, items, keepWithNext: true }), gap(2)],
    elements: [element],
    ...(isBelow ? {} : { heading: { text: block.text, element } }),
  };
}

function paragraphPart(block: Of<'paragraph'>, typeset: Typesetter): Part {
  const mark = leaf('P', marked(block));
  const lines = typesetLines(block.lines, { style: LETTER, width: BODY_WIDTH }, typeset);
  return {
    blocks: [flowText({ lines, mark, style: LETTER, x: LEFT, before: PARAGRAPH_GAP, label: [] })],
    elements: [mark],
  };
}

const BULLET = '•';
const BULLET_X = LEFT + 6;
const ITEM_X = LEFT + 18;
const ITEM_GAP = 3;

function listPart(block: Of<'list'>, typeset: Typesetter): Part {
  const items = block.items.map((text, index) => {
    const [label, body] = [leaf('Lbl'), leaf('LBody')];
    const bullet = typeset(BULLET, LETTER, BODY_WIDTH);
    const flow = flowText({
      lines: typeset(text, LETTER, BODY_WIDTH - (ITEM_X - LEFT)),
      mark: body,
      style: LETTER,
      x: ITEM_X,
      before: index === 0 ? PARAGRAPH_GAP : ITEM_GAP,
      label: stackLines(bullet, { x: BULLET_X, y: 0, style: LETTER, mark: label }),
    });
    return { flow, element: branch('LI', [label, body]) };
  });
  const elements = items.map(({ element }) => element);
  return {
    blocks: items.map(({ flow }) => flow),
    elements: [branch('L', elements, marked(block))],
  };
}

const TABLE_GAP = solidBlock({ before: 0, height: PARAGRAPH_GAP, items: [] });

function tablePart(block: Of<'table' | 'values'>, typeset: Typesetter): Part {
  const { blocks, elements } =
    block.kind === 'values'
      ? answerTable(block.rows, typeset, null)
      : columnTable(columnsOf(block), block.rows, { typeset, heading: null });
  const own = elements.map((element) => ({ ...element, ...marked(block) }));
  return { blocks: [gap(PARAGRAPH_GAP), ...blocks, TABLE_GAP], elements: own };
}

/** Wider where there is more to say, but none narrower than a third of its equal share. */
function columnsOf({ columns, rows }: Of<'table'>) {
  const lengths = columns.map((heading, index) =>
    Math.max(...[heading, ...rows.map((row) => row[index] ?? '')].map((text) => text.length), 1),
  );
  const weights = lengths.map((length) => Math.sqrt(length));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return columns.map((heading, index) => ({
    heading,
    width: (BODY_WIDTH * (weights[index] ?? 0)) / sum,
    style: VALUE,
  }));
}
