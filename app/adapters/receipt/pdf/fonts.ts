import { createHash } from 'node:crypto';
import type { Face } from '../font/face.ts';
import type { Glyph } from '../font/glyph.ts';
import { subsetFont } from '../font/subset.ts';
import type { Objects } from './objects.ts';
import { plainString } from './spelling.ts';
import type { Entries, Ref } from './spelling.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** The fonts of one document; each glyph gets a code when it is first drawn. */
export type DocumentFonts = {
  readonly use: (face: Face) => UsedFont;
  /** Resource names and the objects they will stand for, complete once all pages are drawn. */
  readonly resources: () => Entries;
  /** Writes subsets of what was drawn. */
  readonly embed: () => void;
};

export type UsedFont = {
  /** Resource name, e.g. `F1`. */
  readonly name: string;
  /** Four hexadecimal digits. */
  readonly codeOf: (glyph: Glyph) => string;
};

type Used = UsedFont & { readonly ref: Ref; readonly glyphs: readonly Glyph[] };

export function startFonts(objects: Objects): DocumentFonts {
  const fonts = new Map<Face, Used>();
  return {
    use: (face) => {
      const known = fonts.get(face);
      if (known !== undefined) return known;
      const used = startFont(`F${String(fonts.size + 1)}`, objects.reserve());
      fonts.set(face, used);
      return used;
    },
    resources: () => Object.fromEntries([...fonts.values()].map(({ name, ref }) => [name, ref])),
    embed: () => {
      for (const [face, used] of fonts) embedFont(objects, face, used);
    },
  };
}

function startFont(name: string, ref: Ref): Used {
  const codes = new Map<string, string>();
  const glyphs: Glyph[] = [];
  const codeOf: Used['codeOf'] = (glyph) => {
    const known = codes.get(glyph.key);
    if (known !== undefined) return known;
    // Code 0 is .notdef.
    const code = glyphs.push(glyph).toString(16).padStart(4, '0');
    codes.set(glyph.key, code);
    return code;
  };
  return { name, ref, glyphs, codeOf };
}

const NOTDEF = { id: 0, parts: [] };

/** A composite font (ISO 32000-1, 9.7) whose codes are the positions of the glyphs in the subset. */
function embedFont(objects: Objects, face: Face, { ref, glyphs }: Used): void {
  const order = [NOTDEF, ...glyphs];
  const program = subsetFont(face.font, order);
  const name = `${subsetTag(program)}+${face.name}`;
  const scale = 1000 / face.font.unitsPerEm;
  const descendant = objects.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: plainString('Adobe'), Ordering: plainString('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    FontDescriptor: addDescriptor(objects, face, { name, program }),
    DW: 0,
    W: [0, order.map(({ id }) => face.font.widthOf(id) * scale)],
  });
  objects.add(
    {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: objects.addStream({}, toUnicodeMap(glyphs.map((glyph) => glyph.text))),
    },
    ref,
  );
}

const SYMBOLIC = 4;

function addDescriptor(
  objects: Objects,
  { font, name: faceName }: Face,
  { name, program }: { readonly name: string; readonly program: Uint8Array },
): Ref {
  const scale = 1000 / font.unitsPerEm;
  return objects.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: font.boundingBox.map((edge) => edge * scale),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    // No file says it; viewers use it only to choose a stand-in for a font that is missing.
    StemV: faceName.endsWith('Bold') ? 140 : 80,
    FontFile2: objects.addStream({ Length1: program.length }, program),
  });
}

/** Six letters that differ for different subsets (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}
