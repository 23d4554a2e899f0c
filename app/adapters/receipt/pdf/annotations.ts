import { PAGE } from '../page/geometry.ts';
import type { Box, Item } from '../page/item.ts';
import type { StructureElement } from '../structure-element.ts';
import { drawAppearance } from './draw-page.ts';
import type { DocumentFonts } from './fonts.ts';
import type { Objects } from './objects.ts';
import { plainString, textString } from './spelling.ts';
import type { Ref } from './spelling.ts';

export type Annotation = {
  readonly ref: Ref;
  readonly page: Ref;
  readonly element: StructureElement;
  readonly isField: boolean;
};

type Surroundings = {
  readonly fonts: DocumentFonts;
  readonly signatureRef: Ref;
  readonly particulars: {
    readonly sealName: string;
    readonly sealAppearance: (width: number) => readonly Item[];
  };
};

/** Annotation flags (ISO 32000-1, 12.5.3): all are printed, the seal cannot be moved. */
const PRINT = 4;
const LOCKED = 128;

/** Adds the links and the field of the seal, each with its key into the parent tree: those after the pages'. */
export function addAnnotations(
  objects: Objects,
  pages: readonly { readonly ref: Ref; readonly items: readonly Item[] }[],
  surroundings: Surroundings,
): readonly Annotation[] {
  const annotations: Annotation[] = [];
  for (const { ref: page, items } of pages) {
    for (const item of items) {
      const place = { page, key: pages.length + annotations.length };
      if (item.kind === 'link') {
        annotations.push({ ref: addLink(objects, item, place), page, element: item.mark, isField: false });
      }
      if (item.kind === 'seal') {
        annotations.push({
          ref: addSealField(objects, item, { ...surroundings, ...place }),
          page,
          element: item.mark,
          isField: true,
        });
      }
    }
  }
  return annotations;
}

type Place = { readonly page: Ref; readonly key: number };

const addLink = (objects: Objects, item: Extract<Item, { kind: 'link' }>, { page, key }: Place): Ref =>
  objects.add({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle(item),
    Border: [0, 0, 0],
    F: PRINT,
    P: page,
    StructParent: key,
    Contents: textString(item.contents),
    A: { Type: 'Action', S: 'URI', URI: plainString(asciiUrl(item.url)) },
  });

function addSealField(objects: Objects, box: Box, field: Surroundings & Place): Ref {
  const { fonts, particulars, signatureRef } = field;
  const operators = drawAppearance(particulars.sealAppearance(box.width), box.height, fonts);
  const appearance = objects.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, box.width, box.height],
      Resources: { Font: fonts.resources() },
    },
    Buffer.from(operators, 'latin1'),
  );
  return objects.add({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: textString('seal'),
    TU: textString(particulars.sealName),
    V: signatureRef,
    Rect: rectangle(box),
    F: PRINT + LOCKED,
    P: field.page,
    StructParent: field.key,
    AP: { N: appearance },
  });
}

const rectangle = ({ x, y, width, height }: Box): readonly number[] =>
  [x, PAGE.height - y - height, x + width, PAGE.height - y].map((edge) => Math.round(edge * 100) / 100);

/** A URI is 7-bit ASCII (ISO 32000-1, 12.6.4.7); parentheses would need an escape in the string. */
const asciiUrl = (url: string): string =>
  new URL(url).href.replace(/[()\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
