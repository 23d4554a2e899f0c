import { PAGE_HEADER, branch, leaf } from '../structure-element.ts';
import type { StructureElement } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { breakPages } from './break-pages.ts';
import { BODY_WIDTH, SMALL, TITLE, VALUE } from './geometry.ts';
import type { Page } from './item.ts';
import { chapterSection } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import type { Outline } from './outline.ts';
import { pageFooter, pageHeader } from './page-frame.ts';
import type { Frame } from './page-frame.ts';
import { gap, paragraph } from './paragraph.ts';
import { sealPanel } from './seal-panel.ts';
import type { SealWords } from './seal-panel.ts';
import { answerTable, columnTable, headingBlock } from './tables.ts';
import type { Row, Section } from './tables.ts';
import { translationPart } from './translation.ts';
import type { Translation } from './translation.ts';

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
  readonly translation: Translation | null;
};

export type Composition = {
  readonly pages: readonly Page[];
  readonly root: StructureElement;
  /** Of the document, and of its second part where there is one. */
  readonly outlines: readonly Outline[];
};

const BODY_GAP = 11;

/** Lays out a receipt: pages of items, the tree of their meaning, and the headings for the bookmarks. */
export function compose(content: Content, typeset: Typesetter): Composition {
  const { frame } = content;
  const opening = openingOf(content, typeset);
  const official = officialText(content, opening, typeset);
  const second = content.translation === null ? [] : [translationPart(content.translation, typeset)];
  const parts = [official, ...second];
  const repeated = pageHeader(frame, { warning: PAGE_HEADER, agency: PAGE_HEADER }, typeset);
  const bodies = parts.flatMap(({ section }) => breakPages(section.blocks, repeated.end + BODY_GAP));
  const pages = bodies.map((body, index) => [
    ...(index === 0 ? opening.header : repeated.items),
    ...body,
    ...pageFooter(frame, { page: index + 1, pages: bodies.length }, typeset),
  ]);
  return {
    pages,
    root: branch(
      'Document',
      parts.flatMap(({ section }) => section.elements),
    ),
    outlines: parts.map(({ outline }) => outline),
  };
}

/** What counts: facts, seal, answers and the list of documents. */
function officialText(content: Content, opening: ReturnType<typeof openingOf>, typeset: Typesetter) {
  const sections = content.sections.map((chapter) => {
    const element = leaf('H2');
    return {
      heading: { text: chapter.heading, element },
      section: chapterSection(chapter, element, typeset),
    };
  });
  const documents = content.documents.rows.length > 0 ? [documentsSection(content.documents, typeset)] : [];
  const below = [...sections, ...documents];
  const all = [
    opening.section,
    answerTable(content.facts, typeset, null),
    sealPanel(content.seal, typeset),
    ...below.map(({ section }) => section),
  ];
  return {
    section: {
      blocks: all.flatMap(({ blocks }) => blocks),
      elements: [...opening.frameElements, ...all.flatMap(({ elements }) => elements)],
    },
    outline: { title: opening.heading, sections: below.map(({ heading }) => heading) },
  };
}

function openingOf(content: Content, typeset: Typesetter) {
  const { frame } = content;
  const [warning, agency, contact, title] = [leaf('P'), leaf('P'), leaf('P'), leaf('H1')];
  const section: Section = {
    blocks: [
      paragraph(content.contact, { style: SMALL, mark: contact, before: 0 }, typeset),
      paragraph(content.title, { style: TITLE, mark: title, before: 12 }, typeset),
      gap(8),
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
