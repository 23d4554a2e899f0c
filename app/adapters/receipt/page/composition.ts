import { PAGE_HEADER, branch, leaf } from '../structure-element.ts';
import type { StructureElement } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { breakPages } from './break-pages.ts';
import type { Item, Page } from './item.ts';
import type { Outline } from './outline.ts';
import { pageFooter, pageHeader } from './page-frame.ts';
import type { Frame } from './page-frame.ts';
import type { Section } from './tables.ts';

/** What was laid out: pages of items, the tree of their meaning, and the headings for the bookmarks. */
export type Composition = {
  readonly pages: readonly Page[];
  readonly root: StructureElement;
  /** Of the document, and of its second part where there is one. */
  readonly outlines: readonly Outline[];
};

/** A part of the document that begins on a page of its own. */
export type Part = { readonly section: Section; readonly outline: Outline };

/** How the first page begins: its header is read aloud, those of the other pages only repeat it. */
export type Opening = {
  readonly header: readonly Item[];
  readonly elements: readonly StructureElement[];
  /** Where the body begins, in points from the top of each page. */
  readonly top: number;
};

const BODY_GAP = 11;

/** The header of the first page. */
export function openPage(frame: Frame, typeset: Typesetter): Opening {
  const [warning, agency] = [leaf('P'), leaf('P')];
  const { items, end } = pageHeader(frame, { warning, agency }, typeset);
  return {
    header: items,
    elements: [...(frame.warning === null ? [] : [warning]), agency],
    top: end + BODY_GAP,
  };
}

/** Breaks the parts into pages and puts header and footer around each. */
export function bindPages(
  parts: readonly Part[],
  { frame, opening }: { readonly frame: Frame; readonly opening: Opening },
  typeset: Typesetter,
): Composition {
  const repeated = pageHeader(frame, { warning: PAGE_HEADER, agency: PAGE_HEADER }, typeset).items;
  const bodies = parts.flatMap(({ section }) => breakPages(section.blocks, opening.top));
  const pages = bodies.map((body, index) => [
    ...(index === 0 ? opening.header : repeated),
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
