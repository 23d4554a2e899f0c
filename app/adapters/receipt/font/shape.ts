import * as harfbuzz from 'harfbuzzjs';
import type { Glyph, Part, Shaped } from './glyph.ts';
import type { TrueType } from './true-type.ts';

export type Direction = 'ltr' | 'rtl';

/** Turns text of one direction into glyphs of one font: composes letters and sets marks where the font anchors them. */
export type Shape = (text: string, direction: Direction) => Shaped;

/** Prepares a font for shaping; HarfBuzz keeps its own copy of the bytes. */
export function openShaper(bytes: Uint8Array, font: TrueType): Shape {
  const hbFont = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
  const buffer = new harfbuzz.Buffer();
  const scale = 1000 / font.unitsPerEm;
  return (text, direction) => {
    buffer.reset();
    buffer.addText(text);
    buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
    buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    buffer.setDirection(direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
    buffer.setLanguage('de');
    buffer.guessSegmentProperties();
    harfbuzz.shape(hbFont, buffer, LEFT_OUT);
    return toShaped(placeGlyphs(buffer, font, scale), text, { direction, scale });
  };
}

const without = (...tags: readonly string[]) => tags.map((tag) => new harfbuzz.Feature(tag, 0));

/** A ligature would be one glyph for several letters, which cannot be marked or broken one by one. */
const LEFT_OUT = without('liga', 'clig');

type Placed = Omit<Glyph, 'text' | 'key' | 'parts'> & { readonly cluster: number };

function placeGlyphs(buffer: harfbuzz.Buffer, font: TrueType, scale: number) {
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index): Placed => {
    const position = positions[index] ?? { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };
    const x = (pen + position.xOffset) * scale;
    pen += position.xAdvance;
    return { id, cluster, x, y: position.yOffset * scale, width: font.widthOf(id) * scale };
  });
  return { glyphs, width: pen * scale };
}

/** HarfBuzz answers from left to right; reading order of right-to-left text is the other way round. */
function toShaped(
  placed: { readonly glyphs: readonly Placed[]; readonly width: number },
  text: string,
  { direction, scale }: { readonly direction: Direction; readonly scale: number },
): Shaped {
  const inOrder = direction === 'rtl' ? [...placed.glyphs].reverse() : placed.glyphs;
  const starts = [...new Set(inOrder.map((glyph) => glyph.cluster))];
  const glyphs = starts.flatMap((start, index) => {
    const cluster = inOrder.filter((glyph) => glyph.cluster === start);
    const source = text.slice(start, starts[index + 1]);
    if (direction === 'rtl' && cluster.length > 1) return joined(cluster, source, scale);
    const texts = shareText(source, cluster.length);
    return cluster.map((glyph, part) => named(glyph, texts[part] ?? NOTHING_TO_READ));
  });
  return { glyphs, width: placed.width };
}

function named({ id, x, y, width }: Placed, text: string, parts: readonly Part[] = []): Glyph {
  const key = [id, ...parts.flatMap((part) => [part.id, part.x, part.y])].join(' ');
  return { id, text, key: `${key} ${text}`, x, y, width, parts };
}

/**
 * Arabic letters that the font takes apart into stroke and dots, so that the stroke can join its neighbours, become one
 * glyph: dots mean nothing of their own.
 */
function joined([letter, ...dots]: readonly Placed[], text: string, scale: number): readonly Glyph[] {
  if (letter === undefined) return [];
  const inUnits = (length: number): number => Math.round(length / scale);
  const parts = dots.map(({ id, x, y }) => ({ id, x: inUnits(x - letter.x), y: inUnits(y - letter.y) }));
  return [named(letter, text, parts)];
}

/** Zero width space: every glyph must mean something (PDF/A-3a), also a part that adds nothing to the text. */
const NOTHING_TO_READ = '\u200b';

/**
 * Deals the characters of a cluster out to its glyphs. A font that draws "ẹ" as letter and dot gets the letter and the
 * combining dot, which is the same text by Unicode's canonical equivalence.
 */
function shareText(cluster: string, count: number): readonly string[] {
  if (count === 1) return [cluster];
  const characters = Array.from(cluster);
  const parts = characters.length < count ? Array.from(cluster.normalize('NFD')) : characters;
  return [...parts.slice(0, count - 1), ...(parts.length >= count ? [parts.slice(count - 1).join('')] : [])];
}
