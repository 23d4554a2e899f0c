import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { subsetFont } from './subset.ts';
import { openTrueType } from './true-type.ts';

const FILE = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
const whole = openTrueType(bytes);

const open = (font: Uint8Array): harfbuzz.Font =>
  new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(font)));
const original = open(bytes);

function glyphOf(character: string): number {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(character);
  buffer.guessSegmentProperties();
  harfbuzz.shape(original, buffer);
  return buffer.getGlyphInfos()[0]?.codepoint ?? 0;
}

/** Every seventh glyph of the font, composed ones among them, and one twice. */
const SOME = [0, ...Array.from({ length: 600 }, (_, index) => index * 7 + 3), 3];

const wanted = (glyphs: readonly number[]) => glyphs.map((id) => ({ id, parts: [] }));

describe('A font cut down to what is drawn', () => {
  const subset = subsetFont(whole, wanted(SOME));

  it('draws every glyph as the whole font does', () => {
    const small = open(subset);
    for (const [position, glyph] of SOME.entries()) {
      expect(small.glyphToPath(position)).toBe(original.glyphToPath(glyph));
    }
  });

  it('draws several glyphs as one where that is wanted, the others moved', () => {
    const [letter, dot] = ['n', '.'].map((character) => glyphOf(character));
    const both = { id: letter ?? 0, parts: [{ id: dot ?? 0, x: 0, y: 700 }] };
    const small = open(subsetFont(whole, [...wanted([0]), both]));
    const moved = original
      .glyphToPath(dot ?? 0)
      .replace(/(-?\d+),(-?\d+)/g, (_, x: string, y: string) => `${x},${String(Number(y) + 700)}`);
    expect(small.glyphToPath(1)).toBe(original.glyphToPath(letter ?? 0) + moved);
    expect(small.glyphHAdvance(1)).toBe(original.glyphHAdvance(letter ?? 0));
  });

  it('keeps the widths', () => {
    const small = open(subset);
    expect(SOME.map((_, position) => small.glyphHAdvance(position))).toEqual(
      SOME.map((glyph) => original.glyphHAdvance(glyph)),
    );
  });

  it('has sums that come out as the format wants', () => {
    const view = new DataView(subset.buffer, subset.byteOffset);
    let sum = 0;
    for (let offset = 0; offset < subset.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is small', () => {
    expect(subsetFont(whole, wanted(SOME.slice(0, 90))).length).toBeLessThan(25_000);
  });
});
