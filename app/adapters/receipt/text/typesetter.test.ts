import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openFamily } from '../font/face.ts';
import type { Line, TextStyle } from './line.ts';
import { boundedCache } from './bounded-cache.ts';
import { cleanText } from './clean.ts';
import { visualOrder } from './levels.ts';
import { openTypesetter } from './typesetter.ts';

const read = (file: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${file}.ttf`));

const typeset = openTypesetter([
  openFamily({ regular: read('400Regular/NotoSans_400Regular'), bold: read('700Bold/NotoSans_700Bold') }),
]);

const STYLE: TextStyle = { weight: 'regular', size: 10, leading: 14, colour: [0, 0, 0] };

const textOf = (line: Line): string =>
  line.runs.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');

const broken = (text: string, width: number): readonly string[] => typeset(text, STYLE, width).map(textOf);

describe('Lines break where a reader expects it', () => {
  it.each([
    ['one two three', 45, ['one two ', 'three']],
    ['', 45, ['']],
    ['GewA\u00a01 gilt', 44, ['GewA\u00a01 ', 'gilt']],
    ['nach § 14 Abs. 1 Satz 2', 34, ['nach ', '§ 14 ', 'Abs. 1 ', 'Satz 2']],
    ['Nr. 3 der GewA 1 gilt', 44, ['Nr. 3 der ', 'GewA 1 ', 'gilt']],
    ['§ und Satz drei Ersatz 4', 34, ['§ und ', 'Satz ', 'drei ', 'Ersatz ', '4']],
    ['Gewerbe-Anmeldung', 60, ['Gewerbe-', 'Anmeldung']],
    ['12-34 56', 36, ['12-34 ', '56']],
    ['erika.mustermann@stadt-beispiel.example', 110, ['erika.mustermann@', 'stadt-beispiel.example']],
    ['abcdefghijklmnopqrst', 50, ['abcdefghij', 'klmnopqr', 'st']],
  ])('%s in %i points', (text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  it.each([
    'Wort für Wort steht hier etwas mehr',
    'https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ])('no line of "%s" is wider than its column, and no letter is lost', (text) => {
    for (let width = 40; width < 120; width += 7) {
      const lines = typeset(text, STYLE, width);
      for (const line of lines) expect((line.width * STYLE.size) / 1000).toBeLessThanOrEqual(width + 0.5);
      expect(lines.map(textOf).join('')).toBe(text);
    }
  });

  it('a mark is set above its letter, not behind it', () => {
    const [line] = typeset('m\u0302', STYLE, 100);
    const [letter, mark] = line?.runs[0]?.run.glyphs ?? [];
    expect(line?.width).toBe(letter?.width);
    expect(mark?.x).toBeLessThan(letter?.width ?? 0);
  });
});

describe('Directions', () => {
  it('letters from right to left are read in order and stand from the right', () => {
    const [line] = typeset('ab שלום cd', STYLE, 200);
    const placed = (line?.runs ?? []).flatMap(({ run, start }) =>
      run.glyphs.map((glyph) => ({ text: glyph.text, at: start + glyph.x })),
    );
    expect(placed.map((glyph) => glyph.text).join('')).toBe('ab שלום cd');
    const order = [...placed].sort((one, other) => one.at - other.at).map((glyph) => glyph.text);
    expect(order.join('')).toBe('ab םולש cd');
  });

  it.each([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
    [
      [1, 2, 2, 1],
      [3, 1, 2, 0],
    ],
    [
      [0, 1, 2, 1, 0, 1],
      [0, 3, 2, 1, 4, 5],
    ],
    [[], []],
  ])('levels %j stand in the order %j', (levels, order) => {
    expect(visualOrder(levels)).toEqual(order);
  });
});

describe('Text that cannot be drawn', () => {
  it.each([
    ['a\tb\r\nc', 'a b c'],
    ['a\u0000b', 'a\ufffdb'],
    ['a\ud800b', 'a\ufffdb'],
    ['a\u200b\u202eb\u00ad', 'ab'],
    ['a\u200db', 'a\u200db'],
    ['🚲', '🚲'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('What is kept', () => {
  it('a word asked for again is made once, and one long forgotten anew', () => {
    const cache = boundedCache<string>(4);
    const made: string[] = [];
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'f', 'b', 'a']) {
      cache(key, () => {
        made.push(key);
        return key;
      });
    }
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b', 'a']);
  });
});
