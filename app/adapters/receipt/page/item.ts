import type { Mark, StructureElement } from '../structure-element.ts';
import type { Colour, Line, TextStyle } from '../text/line.ts';

/** A rectangle in points; `y` is its upper edge, counted downwards from the top of what contains it. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One thing to draw. For text `y` is the baseline. */
export type Item =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly line: Line;
      readonly style: TextStyle;
      readonly mark: Mark;
    }
  | (Box & { readonly kind: 'panel'; readonly fill: Colour | null; readonly stroke: Colour | null })
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly weight: number;
      readonly colour: Colour;
    }
  | (Box & { readonly kind: 'picture'; readonly mark: StructureElement })
  | (Box & {
      readonly kind: 'link';
      readonly mark: StructureElement;
      readonly url: string;
      readonly contents: string;
    })
  | (Box & { readonly kind: 'seal'; readonly mark: StructureElement })
  | { readonly kind: 'path'; readonly x: number; readonly y: number; readonly operators: string };

/** What was laid out for one page, in the order of reading. */
export type Page = readonly Item[];

export const moved = (items: readonly Item[], down: number): readonly Item[] =>
  items.map((item) => ({ ...item, y: item.y + down }));
