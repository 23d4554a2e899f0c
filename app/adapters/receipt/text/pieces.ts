import type { Weight } from '../font/face.ts';
import { cleanText } from './clean.ts';
import { embeddingLevels } from './levels.ts';
import type { Run } from './line.ts';
import type { ShapeText } from './runs.ts';

/** What a line cannot be broken inside: a word and the blanks behind it. Widths in thousandths of the font size. */
export type Piece = {
  readonly word: readonly Run[];
  readonly blanks: readonly Run[];
  readonly wordWidth: number;
  readonly blanksWidth: number;
};

/**
 * A line may end after blanks (never a no-break space), and after a hyphen or slash between letters. A number stays with
 * the sign of law before it: § 14, Abs. 1, Satz 2, Nr. 3, GewA 1.
 */
const BREAKS = /(?<= )(?!(?<=(?:§|\bAbs\.|\bNr\.|\bSatz|\bGewA) )\d)(?=[^ ])|(?<=\p{L}[-/–])(?=\p{L})/u;

/** Cuts text into pieces no wider than `widest`, each shaped. */
export function cutIntoPieces(
  text: string,
  { weight, widest, shape }: { readonly weight: Weight; readonly widest: number; readonly shape: ShapeText },
): readonly Piece[] {
  const clean = cleanText(text);
  const levels = embeddingLevels(clean);
  let start = 0;
  return clean.split(BREAKS).flatMap((source) => {
    const at = start;
    start += source.length;
    const shapeFrom: ShapeFrom = (part, offset) => {
      if (part === '') return [];
      if (levels === null) return shape(part, weight, 0);
      return levelled(part, levels.subarray(at + offset)).flatMap(([one, level]) =>
        shape(one, weight, level),
      );
    };
    return cutWide(toPiece(source, shapeFrom), source, { widest, shapeFrom });
  });
}

type ShapeFrom = (part: string, offset: number) => readonly Run[];

function toPiece(source: string, shapeFrom: ShapeFrom, offset = 0): Piece {
  const wordText = source.replace(/ +$/, '');
  const word = shapeFrom(wordText, offset);
  const blanks = shapeFrom(source.slice(wordText.length), offset + wordText.length);
  return { word, blanks, wordWidth: widthOf(word), blanksWidth: widthOf(blanks) };
}

/** Behind these a long address may be cut without looking like two words. */
const JOINTS = '@./_?=&-';

/** Long addresses and numbers without blanks are cut behind a joint, else between what a reader sees as characters. */
function cutWide(
  piece: Piece,
  source: string,
  { widest, shapeFrom }: { readonly widest: number; readonly shapeFrom: ShapeFrom },
): readonly Piece[] {
  if (piece.wordWidth <= widest) return [piece];
  const pieces: Piece[] = [];
  let start = 0;
  let used = 0;
  let joint = { at: 0, used: 0 };
  for (const { index, segment } of CHARACTERS.segment(source)) {
    // Measured one by one: near enough, and a value of thousands of characters stays cheap.
    const width = widthOf(shapeFrom(segment, index));
    if (used + width > widest && index > start) {
      const cut = joint.at > start && joint.used > widest / 2 ? joint : { at: index, used };
      pieces.push(toPiece(source.slice(start, cut.at), shapeFrom, start));
      start = cut.at;
      used -= cut.used;
      joint = { at: start, used: 0 };
    }
    used += width;
    if (JOINTS.includes(segment)) joint = { at: index + segment.length, used };
  }
  return [...pieces, toPiece(source.slice(start), shapeFrom, start)];
}

const CHARACTERS = new Intl.Segmenter('de', { granularity: 'grapheme' });

function levelled(text: string, levels: Uint8Array): readonly (readonly [string, number])[] {
  const parts: (readonly [string, number])[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && levels[index] === levels[start]) continue;
    parts.push([text.slice(start, index), levels[start] ?? 0]);
    start = index;
  }
  return parts;
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.width, 0);
