import { leaf } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { bindPages, openPage } from './composition.ts';
import type { Composition, Opening, Part } from './composition.ts';
import { BODY_WIDTH, SMALL, TITLE, VALUE } from './geometry.ts';
import { chapterSection } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import type { Heading } from './outline.ts';
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

/** Lays out a receipt: pages of items, the tree of their meaning, and the headings for the bookmarks. */
export function composeReceipt(content: Content, typeset: Typesetter): Composition {
  const { frame, translation } = content;
  const opening = openPage(frame, typeset);
  const second = translation === null ? [] : [translationPart(translation, typeset)];
  return bindPages([officialText(content, opening, typeset), ...second], { frame, opening }, typeset);
}

/** What counts: facts, seal, answers and the list of documents. */
function officialText(content: Content, { elements }: Opening, typeset: Typesetter): Part {
  const sections = content.sections.map((chapter) => {
    const element = leaf('H2');
    return {
      heading: { text: chapter.heading, element },
      section: chapterSection(chapter, element, typeset),
    };
  });
  const documents = content.documents.rows.length > 0 ? [documentsSection(content.documents, typeset)] : [];
  const below = [...sections, ...documents];
  const title = { text: content.title, element: leaf('H1') };
  const all = [
    titleSection(content.contact, title, typeset),
    answerTable(content.facts, typeset, null),
    sealPanel(content.seal, typeset),
    ...below.map(({ section }) => section),
  ];
  return {
    section: {
      blocks: all.flatMap(({ blocks }) => blocks),
      elements: [...elements, ...all.flatMap((section) => section.elements)],
    },
    outline: { title, sections: below.map(({ heading }) => heading) },
  };
}

function titleSection(contactLine: string, { text, element }: Heading, typeset: Typesetter): Section {
  const contact = leaf('P');
  return {
    blocks: [
      paragraph(contactLine, { style: SMALL, mark: contact, before: 0 }, typeset),
      paragraph(text, { style: TITLE, mark: element, before: 12 }, typeset),
      gap(8),
    ],
    elements: [contact, element],
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
