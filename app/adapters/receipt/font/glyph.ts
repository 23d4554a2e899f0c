/** One glyph of shaped text. Lengths are thousandths of the font size. */
export type Glyph = {
  /** Its number in the font. */
  readonly id: number;
  /** What a reader gets when the glyph is copied or read aloud. */
  readonly text: string;
  /** Number and text as one key: the same outline that means another text is another glyph in the PDF. */
  readonly key: string;
  /** From the start of its run to its origin. */
  readonly x: number;
  /** Above the baseline; marks stand higher or lower. */
  readonly y: number;
  readonly width: number;
  /** Outlines drawn with it as one glyph. */
  readonly parts: readonly Part[];
};

/** An outline moved from the origin of the glyph it belongs to, in font units. */
export type Part = { readonly id: number; readonly x: number; readonly y: number };

/** Glyphs in the order in which the text is read, and the room they take. */
export type Shaped = { readonly glyphs: readonly Glyph[]; readonly width: number };
