import * as harfbuzz from 'harfbuzzjs';
import { openShaper } from './shape.ts';
import type { Shape } from './shape.ts';
import { openTrueType } from './true-type.ts';
import type { TrueType } from './true-type.ts';

/** One font file, ready to shape and to embed. */
export type Face = {
  /** The PostScript name, e.g. `NotoSans-Regular`. */
  readonly name: string;
  readonly font: TrueType;
  readonly shape: Shape;
  readonly covers: (codePoint: number) => boolean;
};

export type Weight = 'regular' | 'bold';

/** The two weights of one design; a list of families is searched in order for each character. */
export type Family = Readonly<Record<Weight, Face>>;

/** Bytes of the TrueType files of a family. */
export type FamilyFiles = Readonly<Record<Weight, Uint8Array>>;

export const openFamily = ({ regular, bold }: FamilyFiles): Family => ({
  regular: openFace(regular),
  bold: openFace(bold),
});

const POSTSCRIPT_NAME = 6;

function openFace(bytes: Uint8Array): Face {
  const font = openTrueType(bytes);
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const characters = new Set(face.collectUnicodes());
  return {
    name: face.getName(POSTSCRIPT_NAME, 'en'),
    font,
    shape: openShaper(bytes, font),
    covers: (codePoint) => characters.has(codePoint),
  };
}
