import type { Colour, TextStyle } from '../text/line.ts';

/** DIN A4 with the margins of an official letter (DIN 5008), in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const LEFT = 62.36;
export const BODY_WIDTH = 476.23;
export const RIGHT = LEFT + BODY_WIDTH;
/** Where the body ends; the footer stands below. */
export const BODY_END = 788;

const INK: Colour = [0.09, 0.11, 0.15];
/** 7:1 on white and on the panel. */
const QUIET: Colour = [0.31, 0.34, 0.4];
export const HAIRLINE: Colour = [0.84, 0.86, 0.89];
export const STRONG_LINE: Colour = [0.31, 0.34, 0.4];
export const PANEL: Colour = [0.965, 0.972, 0.98];
export const ACCENT: Colour = [0.07, 0.25, 0.47];
export const WARNING_FILL: Colour = [1, 0.93, 0.72];
export const WARNING_LINE: Colour = [0.72, 0.49, 0.02];

export const TITLE: TextStyle = { weight: 'bold', size: 19, leading: 24, colour: INK };
export const HEADING: TextStyle = { weight: 'bold', size: 13, leading: 17, colour: INK };
export const SUBHEADING: TextStyle = { weight: 'bold', size: 10.5, leading: 15, colour: INK };
export const LABEL: TextStyle = { weight: 'bold', size: 10, leading: 13, colour: INK };
export const VALUE: TextStyle = { weight: 'regular', size: 10, leading: 13, colour: INK };
/** Running text of letters. */
export const LETTER: TextStyle = { weight: 'regular', size: 10.5, leading: 14.5, colour: INK };
export const SMALL: TextStyle = { weight: 'regular', size: 8.5, leading: 11.5, colour: QUIET };
export const SMALL_LABEL: TextStyle = { weight: 'bold', size: 8.5, leading: 11.5, colour: QUIET };
export const SMALL_LINK: TextStyle = { weight: 'regular', size: 8.5, leading: 11.5, colour: ACCENT };
export const FRAME: TextStyle = { weight: 'regular', size: 9, leading: 12, colour: QUIET };
export const FRAME_NAME: TextStyle = { weight: 'bold', size: 9, leading: 12, colour: INK };
export const SEAL_TITLE: TextStyle = { weight: 'bold', size: 11, leading: 15, colour: ACCENT };
export const BANNER: TextStyle = { weight: 'bold', size: 11, leading: 14, colour: INK };

/** How far below the top of its line a baseline lies, so that capitals stand in the middle. */
export const baselineOf = ({ size, leading }: TextStyle): number => leading / 2 + size * 0.357;
