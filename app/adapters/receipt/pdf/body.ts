import type { Composition } from '../page/composition.ts';
import type { Heading } from '../page/outline.ts';
import { PAGE } from '../page/geometry.ts';
import type { Item } from '../page/item.ts';
import type { StructureElement } from '../structure-element.ts';
import { addAnnotations } from './annotations.ts';
import type { Annotation } from './annotations.ts';
import { addBookmarks } from './bookmarks.ts';
import type { Bookmark } from './bookmarks.ts';
import { PICTURE, drawPage } from './draw-page.ts';
import type { DrawnPage } from './draw-page.ts';
import { startFonts } from './fonts.ts';
import type { Objects } from './objects.ts';
import type { Particulars } from './particulars.ts';
import { addQrPicture } from './qr-picture.ts';
import type { Literal, Ref } from './spelling.ts';
import { addStructureTree } from './structure-tree.ts';

/** What the catalogue refers to. */
export type Body = {
  readonly pages: Ref;
  readonly structure: Ref;
  readonly bookmarks: Ref;
  readonly fields: readonly Ref[];
};

type PageObject = DrawnPage & { readonly ref: Ref; readonly items: readonly Item[] };

/** Draws the pages and adds them with their annotations, fonts, bookmarks and structure tree. */
export function addBody(
  objects: Objects,
  composition: Composition,
  { particulars, signatureRef }: { readonly particulars: Particulars; readonly signatureRef: Ref },
): Body {
  const fonts = startFonts(objects);
  const pages = composition.pages.map((items) => ({
    ref: objects.reserve(),
    items,
    ...drawPage(items, fonts),
  }));
  const annotations = addAnnotations(objects, pages, { fonts, particulars, signatureRef });
  fonts.embed();
  const qr = addQrPicture(objects, particulars.qrText);
  const resources = objects.add({ Font: fonts.resources(), XObject: { [PICTURE]: qr } });
  const boxes = pictureBoxes(composition);
  const outlines = composition.outlines.map(({ title, sections }) => ({
    title: toBookmark(title, pages),
    sections: sections.map((section) => toBookmark(section, pages)),
  }));
  return {
    pages: addPages(objects, pages, { resources, annotations }),
    structure: addStructureTree(objects, composition.root, { pages, annotations, boxes }),
    bookmarks: addBookmarks(objects, outlines),
    fields: annotations.filter((annotation) => annotation.isField).map((annotation) => annotation.ref),
  };
}

function addPages(
  objects: Objects,
  pages: readonly PageObject[],
  { resources, annotations }: { readonly resources: Ref; readonly annotations: readonly Annotation[] },
): Ref {
  const parent = objects.reserve();
  for (const [index, page] of pages.entries()) {
    const entries = {
      Type: 'Page',
      Parent: parent,
      MediaBox: [0, 0, PAGE.width, PAGE.height],
      Resources: resources,
      Contents: objects.addStream({}, Buffer.from(page.operators, 'latin1')),
      StructParents: index,
      Tabs: 'S',
      Annots: annotationsOn(page.ref, annotations),
    };
    objects.add(entries, page.ref);
  }
  return objects.add({ Type: 'Pages', Kids: pages.map((page) => page.ref), Count: pages.length }, parent);
}

function annotationsOn(page: Ref, annotations: readonly Annotation[]): Literal | undefined {
  const refs = annotations
    .filter((annotation) => annotation.page === page)
    .map((annotation) => annotation.ref);
  return refs.length === 0 ? undefined : refs;
}

function pictureBoxes({ pages }: Composition) {
  const boxes = new Map<StructureElement, readonly [number, number, number, number]>();
  for (const item of pages.flat()) {
    if (item.kind !== 'picture') continue;
    const top = PAGE.height - item.y;
    boxes.set(item.mark, [item.x, top - item.height, item.x + item.width, top]);
  }
  return boxes;
}

function toBookmark({ text, element }: Heading, pages: readonly PageObject[]): Bookmark {
  for (const { ref, items } of pages) {
    const line = items.find((item) => item.kind === 'text' && item.mark === element);
    if (line?.kind === 'text')
      return { text, page: ref, top: Math.round(PAGE.height - line.y + line.style.leading) };
  }
  throw new TypeError('A heading was not drawn.');
}
