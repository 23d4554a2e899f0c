import type { Face, Weight } from '../font/face.ts';
import type { Shaped } from '../font/glyph.ts';

/** A stretch of one font and one direction; `level` is its depth of embedding (UAX #9), odd is right to left. */
export type Run = Shaped & { readonly face: Face; readonly level: number };

/** A run and its place from the line's left edge, in thousandths of the font size. */
export type PlacedRun = { readonly run: Run; readonly start: number };

/** Runs in reading order. */
export type Line = { readonly runs: readonly PlacedRun[]; readonly width: number };

export type TextStyle = {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** From baseline to baseline, in points. */
  readonly leading: number;
  readonly colour: Colour;
};

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Colour = readonly [number, number, number];
