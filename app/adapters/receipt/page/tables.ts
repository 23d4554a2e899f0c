import { DECORATION, branch, leaf } from '../structure-element.ts';
import type { Mark, StructureElement } from '../structure-element.ts';
import type { TextStyle } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import type { Block } from './block.ts';
import { BODY_WIDTH, HEADING, LABEL, LEFT, SMALL, SMALL_LABEL, STRONG_LINE, VALUE } from './geometry.ts';
import { rowBlock } from './row.ts';
import type { Cell } from './row.ts';
import { typesetWords } from './typeset-lines.ts';

/** What a part of the document draws and what it means. */
export type Section = { readonly blocks: readonly Block[]; readonly elements: readonly StructureElement[] };

export type Row = {
  readonly label: string;
  readonly lines: readonly string[];
  /** Of the lines, where it is not that of the part they stand in (BCP 47). */
  readonly language?: string;
};

const LABEL_WIDTH = 168;
const GAP = 16;
const VALUE_X = LEFT + LABEL_WIDTH + GAP;
const VALUE_WIDTH = BODY_WIDTH - LABEL_WIDTH - GAP;

/** Labels and values in two columns; each label is the header of its row. */
export function answerTable(rows: readonly Row[], typeset: Typesetter, repeat: Block | null): Section {
  const built = rows.map(({ label, lines, language }) => {
    const header = leaf('TH', { scope: 'Row' });
    const paragraphs = lines.length > 1 ? lines.map(() => leaf('P')) : [];
    const value = branch('TD', paragraphs, language === undefined ? {} : { language });
    const values: Cell = {
      x: VALUE_X,
      style: VALUE,
      lines: lines.flatMap((text, index) =>
        marked(typeset(text, VALUE, VALUE_WIDTH), paragraphs[index] ?? value),
      ),
    };
    const labelLines = typesetWords(label, { style: LABEL, width: LABEL_WIDTH }, typeset);
    const labels: Cell = { x: LEFT, style: LABEL, lines: marked(labelLines, header) };
    return { block: rowBlock([labels, values], repeat), element: branch('TR', [header, value]) };
  });
  return {
    blocks: keepEnds(built.map((row) => row.block)),
    elements: [
      branch(
        'Table',
        built.map((row) => row.element),
      ),
    ],
  };
}

/** Neither the first nor the last row of a table stands alone on a page. */
const keepEnds = (rows: readonly Block[]): readonly Block[] =>
  rows.map((row, index) =>
    row.split === null && index < rows.length - 1 && (index === 0 || index === rows.length - 2)
      ? { ...row, keepWithNext: true }
      : row,
  );

export type Column = { readonly heading: string; readonly width: number; readonly style: TextStyle };

/** A table with a row of column headings, which is repeated on each page it runs over. */
export function columnTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { typeset, heading }: { readonly typeset: Typesetter; readonly heading: Block | null },
): Section {
  const headers = columns.map(() => leaf('TH', { scope: 'Column' }));
  const headerRow = (marks: readonly Mark[], repeat: Block | null): Block =>
    rowBlock(
      toCells(
        columns.map((column) => ({ ...column, style: SMALL_LABEL })),
        columns.map((column) => column.heading),
        { marks, typeset },
      ),
      repeat,
    );
  const repeated = headerRow(
    columns.map(() => DECORATION),
    null,
  );
  const both = heading === null ? repeated : stacked(heading, repeated);
  const body = rows.map((row) => {
    const cells = columns.map(() => leaf('TD'));
    return {
      block: rowBlock(toCells(columns, row, { marks: cells, typeset }), both),
      element: branch('TR', cells),
    };
  });
  return {
    blocks: [{ ...headerRow(headers, null), keepWithNext: true }, ...keepEnds(body.map((row) => row.block))],
    elements: [branch('Table', [branch('TR', headers), ...body.map((row) => row.element)])],
  };
}

/** A heading of the second rank with a line below, and the quiet form of it for the pages that follow. */
export function headingBlock(
  text: string,
  element: StructureElement,
  typeset: Typesetter,
): { readonly block: Block; readonly repeat: Block } {
  const lines = typeset(text, HEADING, BODY_WIDTH);
  const repeated = typeset(text, SMALL, BODY_WIDTH);
  return {
    block: solidBlock({
      ...underlined(
        stackLines(lines, { x: LEFT, y: 0, style: HEADING, mark: element }),
        lines.length * HEADING.leading + 4,
      ),
      before: 14,
      keepWithNext: true,
    }),
    repeat: solidBlock({
      ...underlined(
        stackLines(repeated, { x: LEFT, y: 0, style: SMALL, mark: DECORATION }),
        repeated.length * SMALL.leading + 3,
      ),
      before: 0,
    }),
  };
}

function underlined(items: Block['items'], height: number): Pick<Block, 'items' | 'height'> {
  return {
    height,
    items: [
      ...items,
      { kind: 'rule', x: LEFT, y: height, width: BODY_WIDTH, weight: 0.75, colour: STRONG_LINE },
    ],
  };
}

const stacked = (upper: Block, lower: Block): Block =>
  solidBlock({
    before: 0,
    height: upper.height + lower.height,
    items: [...upper.items, ...lower.items.map((item) => ({ ...item, y: item.y + upper.height }))],
  });

function toCells(
  columns: readonly Column[],
  texts: readonly string[],
  { marks, typeset }: { readonly marks: readonly Mark[]; readonly typeset: Typesetter },
): readonly Cell[] {
  let x = LEFT;
  return columns.map(({ width, style }, index) => {
    const cell = {
      x,
      style,
      lines: marked(typeset(texts[index] ?? '', style, width - GAP), marks[index] ?? DECORATION),
    };
    x += width;
    return cell;
  });
}

const marked = (lines: ReturnType<Typesetter>, mark: Mark): Cell['lines'] =>
  lines.map((line) => ({ line, mark }));
