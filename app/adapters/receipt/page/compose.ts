import { PAGE_HEADER, branch, leaf } from '../structure-element.ts';
import type { StructureElement } from '../structure-element.ts';
import type { TextStyle } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import { breakPages } from './break-pages.ts';
import { BODY_WIDTH, LEFT, SMALL, TITLE, VALUE } from './geometry.ts';
import type { Page } from './item.ts';
import { chapterSection } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import { pageFooter, pageHeader } from './page-frame.ts';
import type { Frame } from './page-frame.ts';
import { sealPanel } from './seal-panel.ts';
import type { SealWords } from './seal-panel.ts';
import { answerTable, columnTable, headingBlock } from './tables.ts';
import type { Row, Section } from './tables.ts';

/** The words of a receipt in the order of reading, without any layout. */
export type Content = {
  readonly frame: Frame;
  /** One line: address, telephone, mail. */
  readonly contact: string;
  readonly title: string;
  readonly facts: readonly Row[];
  readonly seal: SealWords;
  readonly sections: readonly Chapter[];
  readonly documents: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly rows: readonly (readonly string[])[];
  };
};

export type Heading = { readonly text: string; readonly element: StructureElement };

export type Composition = {
  readonly pages: readonly Page[];
  readonly root: StructureElement;
  /** Title first, then the sections. */
  readonly headings: readonly Heading[];
};

const BODY_GAP = 11;

/** Lays out a receipt: pages of items, the tree of their meaning, and the headings for the bookmarks. */
export function compose(content: Content, typeset: Typesetter): Composition {
  const { frame } = content;
  const opening = openingOf(content, typeset);
  const parts = [
    opening.section,
    answerTable(content.facts, typeset, null),
    sealPanel(content.seal, typeset),
  ];
  const sections = content.sections.map((chapter) => {
    const element = leaf('H2');
    return {
      heading: { text: chapter.heading, element },
      section: chapterSection(chapter, element, typeset),
    };
  });
  const documents = content.documents.rows.length > 0 ? [documentsSection(content.documents, typeset)] : [];
  const all = [...parts, ...[...sections, ...documents].map((part) => part.section)];
  const repeated = pageHeader(frame, { warning: PAGE_HEADER, agency: PAGE_HEADER }, typeset);
  const bodies = breakPages(
    all.flatMap((part) => part.blocks),
    repeated.end + BODY_GAP,
  );
  const pages = bodies.map((body, index) => [
    ...(index === 0 ? opening.header : repeated.items),
    ...body,
    ...pageFooter(frame, { page: index + 1, pages: bodies.length }, typeset),
  ]);
  return {
    pages,
    root: branch('Document', [...opening.frameElements, ...all.flatMap((part) => part.elements)]),
    headings: [opening.heading, ...[...sections, ...documents].map((part) => part.heading)],
  };
}

function openingOf(content: Content, typeset: Typesetter) {
  const { frame } = content;
  const [warning, agency, contact, title] = [leaf('P'), leaf('P'), leaf('P'), leaf('H1')];
  const paragraph = (
    text: string,
    style: TextStyle,
    { mark, before }: { readonly mark: StructureElement; readonly before: number },
  ) => {
    const lines = typeset(text, style, BODY_WIDTH);
    return solidBlock({
      before,
      height: lines.length * style.leading,
      items: stackLines(lines, { x: LEFT, y: 0, style, mark }),
      keepWithNext: true,
    });
  };
  const section: Section = {
    blocks: [
      paragraph(content.contact, SMALL, { mark: contact, before: 0 }),
      paragraph(content.title, TITLE, { mark: title, before: 12 }),
      solidBlock({ before: 0, height: 8, items: [], keepWithNext: true }),
    ],
    elements: [contact, title],
  };
  return {
    section,
    header: pageHeader(frame, { warning, agency }, typeset).items,
    frameElements: [...(frame.warning === null ? [] : [warning]), agency],
    heading: { text: content.title, element: title },
  };
}

function documentsSection(documents: Content['documents'], typeset: Typesetter) {
  const element = leaf('H2');
  const heading = headingBlock(documents.heading, element, typeset);
  const [name, size, sha256] = documents.columns;
  const columns = [
    { heading: name, width: 184, style: VALUE },
    { heading: size, width: 76, style: VALUE },
    { heading: sha256, width: BODY_WIDTH - 260, style: SMALL },
  ];
  const table = columnTable(columns, documents.rows, { typeset, heading: heading.repeat });
  return {
    heading: { text: documents.heading, element },
    section: { blocks: [heading.block, ...table.blocks], elements: [element, ...table.elements] },
  };
}
