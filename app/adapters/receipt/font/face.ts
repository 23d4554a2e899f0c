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

/**
 * A family for scripts that few people write: its files are read when the first character matching `script` has to be
 * drawn, so it costs a portal nothing before.
 */
export const lateFamily = (script: RegExp, read: Readonly<Record<Weight, () => Uint8Array>>): Family => ({
  regular: lateFace(script, read.regular),
  bold: lateFace(script, read.bold),
});

function lateFace(script: RegExp, read: () => Uint8Array): Face {
  let opened: Face | null = null;
  const face = (): Face => (opened ??= openFace(read()));
  return {
    get name() {
      return face().name;
    },
    get font() {
      return face().font;
    },
    shape: (text, direction) => face().shape(text, direction),
    covers: (codePoint) => script.test(String.fromCodePoint(codePoint)) && face().covers(codePoint),
  };
}

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
