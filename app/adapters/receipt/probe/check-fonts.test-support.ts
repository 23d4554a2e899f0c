import { readOperations } from './content-stream.test-support.ts';
import { dictionary, follow, isReference, list, resolve, streamOf, text } from './pdf-file.test-support.ts';
import type { Json, PdfFile } from './pdf-file.test-support.ts';

/** Every glyph that is shown is embedded, is not .notdef, reads as text, and is as wide as the font says. */
export function checkFonts(pdf: PdfFile): readonly string[] {
  const used = codesInUse(pdf);
  if (used.size === 0) return ['no text is drawn'];
  return [...used].flatMap(([reference, codes]) =>
    checkFont(pdf, reference, codes).map((finding) => `font ${reference}: ${finding}`),
  );
}

type Drawing = { readonly resources: Json | undefined; readonly stream: string };

/** Pages and the appearances of fields. */
function drawings(pdf: PdfFile): readonly Drawing[] {
  return Object.entries(pdf.objects).flatMap(([name, object]): readonly Drawing[] => {
    const reference = name.replace('obj:', '');
    const entries = dictionary(resolve(pdf, reference));
    if (entries['/Type'] === '/Page')
      return [{ resources: entries['/Resources'], stream: text(entries['/Contents']) }];
    const isForm = dictionary(object)['stream'] !== undefined && entries['/Subtype'] === '/Form';
    return isForm ? [{ resources: entries['/Resources'], stream: reference }] : [];
  });
}

function codesInUse(pdf: PdfFile): ReadonlyMap<string, ReadonlySet<number>> {
  const used = new Map<string, Set<number>>();
  for (const { resources, stream } of drawings(pdf)) {
    let font = '';
    for (const { operator, operands } of readOperations(streamOf(pdf, stream).toString('latin1'))) {
      if (operator === 'Tf') font = text(dictionary(follow(pdf, resources, '/Font'))[operands[0] ?? '']);
      if (operator !== 'TJ' && operator !== 'Tj') continue;
      const codes = used.get(font) ?? new Set();
      used.set(font, codes);
      for (const code of operands.flatMap(codesIn)) codes.add(code);
    }
  }
  return used;
}

const codesIn = (operand: string): readonly number[] =>
  operand.startsWith('<') ? (operand.match(/[0-9a-f]{4}/gi) ?? []).map((hex) => parseInt(hex, 16)) : [];

function checkFont(pdf: PdfFile, reference: string, codes: ReadonlySet<number>): readonly string[] {
  if (!isReference(reference)) return ['text is shown without a font'];
  const font = dictionary(resolve(pdf, reference));
  const descendant = dictionary(follow(pdf, font, '/DescendantFonts', 0));
  const program = streamOf(pdf, dictionary(follow(pdf, descendant, '/FontDescriptor'))['/FontFile2']);
  if (program.length === 0) return ['it is not embedded'];
  const readable = readToUnicode(streamOf(pdf, font['/ToUnicode']).toString('latin1'));
  return [
    ...(/^\/[A-Z]{6}\+/.test(text(font['/BaseFont'])) ? [] : ['its name has no tag of a subset']),
    ...(font['/Encoding'] === '/Identity-H' && descendant['/CIDToGIDMap'] === '/Identity'
      ? []
      : ['its codes are no glyph numbers']),
    ...[...codes].flatMap((code) =>
      checkCode(code, { readable, program, widths: list(list(resolve(pdf, descendant['/W']))[1]) }),
    ),
  ];
}

type FontParts = {
  readonly readable: ReadonlyMap<number, string>;
  readonly program: Buffer;
  readonly widths: readonly Json[];
};

function checkCode(code: number, { readable, program, widths }: FontParts): readonly string[] {
  const name = `code ${String(code)}`;
  const meaning = readable.get(code) ?? '';
  const width = advanceIn(program, code);
  return [
    ...(isNotdef(program, code) ? ['.notdef is drawn'] : []),
    ...(/^[^\0\ufeff\ufffe]+$/.test(meaning) ? [] : [`${name} reads as nothing`]),
    ...(width === null ? [`${name} is not in the font`] : []),
    ...(width === null || width === widths[code] ? [] : [`${name}: the width differs from the font`]),
  ];
}

function readToUnicode(map: string): ReadonlyMap<number, string> {
  const pairs = [...map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>\s*$/gim)];
  return new Map(
    pairs.map(([, code = '', utf16 = '']) => [
      parseInt(code, 16),
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** Glyph 0, or one that looks like it: a subset can hold the box for missing characters under another number. */
function isNotdef(program: Buffer, glyph: number): boolean {
  const outline = outlineIn(program, glyph);
  return glyph === 0 || (outline.length > 0 && outline.equals(outlineIn(program, 0)));
}

function outlineIn(program: Buffer, glyph: number): Buffer {
  const [head, loca, glyf] = [tableAt(program, 'head'), tableAt(program, 'loca'), tableAt(program, 'glyf')];
  const isLong = program.readInt16BE(head + 50) === 1;
  const offsetOf = (index: number): number =>
    isLong ? program.readUInt32BE(loca + index * 4) : program.readUInt16BE(loca + index * 2) * 2;
  if (glyph >= glyphCount(program)) return Buffer.alloc(0);
  return program.subarray(glyf + offsetOf(glyph), glyf + offsetOf(glyph + 1));
}

const glyphCount = (program: Buffer): number => program.readUInt16BE(tableAt(program, 'maxp') + 4);

function tableAt(program: Buffer, tag: string): number {
  for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
    if (program.toString('latin1', at, at + 4) === tag) return program.readUInt32BE(at + 8);
  }
  throw new Error(`The embedded font has no ${tag}.`);
}

/** The advance of a glyph from `hmtx`, in thousandths of the em; `null` when the font has no such glyph. */
function advanceIn(program: Buffer, glyph: number): number | null {
  if (glyph >= glyphCount(program)) return null;
  const measured = program.readUInt16BE(tableAt(program, 'hhea') + 34);
  const advance = program.readUInt16BE(tableAt(program, 'hmtx') + Math.min(glyph, measured - 1) * 4);
  return (advance * 1000) / program.readUInt16BE(tableAt(program, 'head') + 18);
}
