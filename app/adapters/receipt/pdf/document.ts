import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFString } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { Composition, Heading } from '../page/compose.ts';
import { PAGE } from '../page/geometry.ts';
import type { Item } from '../page/item.ts';
import type { Seal } from '../seal.ts';
import type { StructureElement } from '../structure-element.ts';
import { addAnnotations } from './annotations.ts';
import type { Annotation } from './annotations.ts';
import { addBookmarks } from './bookmarks.ts';
import type { Bookmark } from './bookmarks.ts';
import { srgbProfile } from './colour-profile.ts';
import { PICTURE, drawPage } from './draw-page.ts';
import { DATA_FILE, addDataFile } from './embedded-file.ts';
import { startFonts } from './fonts.ts';
import { PRODUCER, xmpPacket } from './metadata.ts';
import { pdfDate, startObjects, textString } from './objects.ts';
import type { Literal, Objects } from './objects.ts';
import { addQrPicture } from './qr-picture.ts';
import { serialise } from './serialise.ts';
import { signInPlace, signatureDictionary } from './signature.ts';
import { addStructureTree } from './structure-tree.ts';

/** What a receipt's file says besides its pages. */
export type Particulars = {
  readonly language: string;
  readonly title: string;
  readonly reference: string;
  readonly at: Date;
  readonly data: Uint8Array;
  readonly dataDescription: string;
  readonly qrText: string;
  readonly sealReason: string;
  /** The name of the seal's field for screen readers. */
  readonly sealName: string;
  /** What the field of the seal shows. */
  readonly sealAppearance: (width: number) => readonly Item[];
};

/** Writes pages, tags, data and metadata as one PDF (PDF/A-3a and PDF/UA-1) and seals it in its first revision. */
export async function writeDocument(
  composition: Composition,
  particulars: Particulars,
  seal: Seal,
): Promise<Uint8Array> {
  const objects = startObjects();
  const signatureRef = objects.reserve();
  const body = addBody(objects, composition, { particulars, signatureRef });
  const root = addCatalog(objects, { ...body, particulars, signatureRef });
  const info = objects.add({
    Title: textString(particulars.title),
    Producer: PDFString.of(PRODUCER),
    CreationDate: PDFString.of(pdfDate(particulars.at)),
    ModDate: PDFString.of(pdfDate(particulars.at)),
  });
  const { holder, envelopeBytes, envelope } = seal;
  const dictionary = signatureDictionary({
    holder,
    reason: particulars.sealReason,
    at: particulars.at,
    envelopeBytes,
  });
  const raw = { ref: signatureRef, bytes: dictionary.bytes };
  const { file, rawAt } = serialise(objects.all(), raw, { root, info, id: fileId(particulars) });
  await signInPlace(file, { dictionary, dictionaryAt: rawAt, envelope });
  return file;
}

type Body = {
  readonly pages: PDFRef;
  readonly structure: PDFRef;
  readonly bookmarks: PDFRef;
  readonly fields: readonly PDFRef[];
};

function addBody(
  objects: Objects,
  composition: Composition,
  { particulars, signatureRef }: { readonly particulars: Particulars; readonly signatureRef: PDFRef },
): Body {
  const fonts = startFonts(objects);
  const qr = addQrPicture(objects, particulars.qrText);
  const parent = objects.reserve();
  const pages = composition.pages.map((items) => ({
    ref: objects.reserve(),
    items,
    ...drawPage(items, fonts),
  }));
  const annotations = addAnnotations(objects, pages, { fonts, particulars, signatureRef });
  fonts.embed();
  const resources = objects.add({ Font: fonts.resources(), XObject: { [PICTURE]: qr } });
  for (const [index, page] of pages.entries()) {
    objects.add(
      {
        Type: 'Page',
        Parent: parent,
        MediaBox: [0, 0, PAGE.width, PAGE.height],
        Resources: resources,
        Contents: objects.addStream({}, Buffer.from(page.operators, 'latin1')),
        StructParents: index,
        Tabs: 'S',
        Annots: annotationsOn(page.ref, annotations),
      },
      page.ref,
    );
  }
  objects.add({ Type: 'Pages', Kids: pages.map((page) => page.ref), Count: pages.length }, parent);
  const structure = addStructureTree(objects, composition.root, {
    pages,
    annotations,
    boxes: pictureBoxes(composition),
  });
  const [title, ...sections] = composition.headings.map((heading) => toBookmark(heading, pages));
  if (title === undefined) throw new TypeError('A document needs a title.');
  const fields = annotations.filter((annotation) => annotation.isField).map((annotation) => annotation.ref);
  return { pages: parent, structure, bookmarks: addBookmarks(objects, title, sections), fields };
}

function annotationsOn(page: PDFRef, annotations: readonly Annotation[]): Literal | undefined {
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

type DrawnPage = { readonly ref: PDFRef; readonly items: readonly Item[] };

function toBookmark({ text, element }: Heading, pages: readonly DrawnPage[]): Bookmark {
  for (const { ref, items } of pages) {
    const line = items.find((item) => item.kind === 'text' && item.mark === element);
    if (line?.kind === 'text')
      return { text, page: ref, top: Math.round(PAGE.height - line.y + line.style.leading) };
  }
  throw new TypeError('A heading was not drawn.');
}

function addCatalog(
  objects: Objects,
  {
    particulars,
    signatureRef,
    ...body
  }: Body & { readonly particulars: Particulars; readonly signatureRef: PDFRef },
): PDFRef {
  const { at, data: bytes, dataDescription: description, language, title } = particulars;
  const file = addDataFile(objects, { bytes, description, at });
  return objects.add({
    Type: 'Catalog',
    Pages: body.pages,
    Lang: textString(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: body.structure,
    Outlines: body.bookmarks,
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: objects.addPlainStream(
      { Type: 'Metadata', Subtype: 'XML' },
      xmpPacket({ title, at, language }),
    ),
    OutputIntents: [outputIntent(objects)],
    AF: [file],
    Names: { EmbeddedFiles: { Names: [textString(DATA_FILE), file] } },
    AcroForm: { Fields: body.fields, SigFlags: SIGNATURES_EXIST + APPEND_ONLY },
    Perms: { DocMDP: signatureRef },
  });
}

const SIGNATURES_EXIST = 1;
const APPEND_ONLY = 2;

/** The same in every document, so it is deflated once. */
const PROFILE = deflateSync(srgbProfile());

const outputIntent = (objects: Objects): Literal => ({
  Type: 'OutputIntent',
  S: 'GTS_PDFA1',
  OutputConditionIdentifier: PDFString.of('sRGB'),
  Info: PDFString.of('sRGB IEC61966-2.1'),
  DestOutputProfile: objects.addPlainStream({ N: 3, Filter: 'FlateDecode' }, PROFILE),
});

/** The same submission gives the same id, another one another. */
const fileId = ({ data, reference, at }: Particulars): string =>
  createHash('sha256').update(data).update(reference).update(at.toISOString()).digest('hex').slice(0, 32);
