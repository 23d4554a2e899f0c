import type { Face, Family, Weight } from '../font/face.ts';
import { boundedCache } from './bounded-cache.ts';
import type { Run } from './line.ts';

/** Shapes text of one level, font by font. */
export type ShapeText = (text: string, weight: Weight, level: number) => readonly Run[];

/** Words from left to right that are kept shaped in each weight: those of some twenty receipts, at most 5 MB. */
const CACHED_WORDS = 2000;

const REPLACEMENT = 0xfffd;

/**
 * Prepares shaping with families in order of preference. A character that no font has is drawn as U+FFFD and still
 * reads as itself, so nothing is lost to copying and reading aloud; `.notdef` is never drawn.
 */
export function openRuns(families: readonly Family[]): ShapeText {
  const shapeAnew: ShapeText = (text, weight, level) => {
    const faces = families.map((family) => family[weight]);
    return splitByFace(text, faces).map((part) => shapePart(part, faces, level));
  };
  const caches = {
    regular: boundedCache<readonly Run[]>(CACHED_WORDS),
    bold: boundedCache<readonly Run[]>(CACHED_WORDS),
  };
  return (text, weight, level) =>
    level === 0 ? caches[weight](text, () => shapeAnew(text, weight, level)) : shapeAnew(text, weight, level);
}

type Part = { readonly face: Face | null; readonly text: string };

function splitByFace(text: string, faces: readonly Face[]): readonly Part[] {
  const parts: Part[] = [];
  for (const character of text) {
    const before = parts.at(-1);
    const face = faceFor(character, faces, before?.face ?? null);
    if (before === undefined || before.face !== face) parts.push({ face, text: character });
    else parts.splice(-1, 1, { face, text: before.text + character });
  }
  return parts;
}

/** A mark or joiner stays with the letter before it as long as that font can draw it. */
function faceFor(character: string, faces: readonly Face[], before: Face | null): Face | null {
  const codePoint = character.codePointAt(0) ?? REPLACEMENT;
  if (/[\p{M}\u200c\u200d]/u.test(character) && before?.covers(codePoint) === true) return before;
  return faces.find((face) => face.covers(codePoint)) ?? null;
}

function shapePart({ face, text }: Part, faces: readonly Face[], level: number): Run {
  if (face !== null) return { face, level, ...face.shape(text, level % 2 === 1 ? 'rtl' : 'ltr') };
  const stand = faces.find((one) => one.covers(REPLACEMENT));
  if (stand === undefined) throw new TypeError('One font must have U+FFFD.');
  return { face: stand, level, ...replaced(text, stand, level) };
}

function replaced(text: string, face: Face, level: number): Pick<Run, 'glyphs' | 'width'> {
  const characters = Array.from(text);
  const [sample] = face.shape(String.fromCodePoint(REPLACEMENT), 'ltr').glyphs;
  if (sample === undefined) return { glyphs: [], width: 0 };
  const glyphs = characters.map((character, index) => {
    const place = level % 2 === 1 ? characters.length - 1 - index : index;
    return { ...sample, text: character, key: `${String(sample.id)} ${character}`, x: place * sample.width };
  });
  return { glyphs, width: characters.length * sample.width };
}
