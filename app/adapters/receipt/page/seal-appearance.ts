import { DECORATION } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { stackLines } from './block.ts';
import { ACCENT, SEAL_TITLE, SMALL } from './geometry.ts';
import type { Item } from './item.ts';

/** Points; the visible seal is as high as its emblem. */
export const SEAL_HEIGHT = 44;

const TEXT_X = 56;

/** What the field of the seal shows: an emblem, the word for it and who seals. */
export function sealAppearance(
  { title, holder, width }: { readonly title: string; readonly holder: string; readonly width: number },
  typeset: Typesetter,
): readonly Item[] {
  const room = width - TEXT_X;
  const titleLines = typeset(title, SEAL_TITLE, room).slice(0, 1);
  const holderLines = typeset(holder, SMALL, room).slice(0, 2);
  const height = titleLines.length * SEAL_TITLE.leading + holderLines.length * SMALL.leading;
  const top = (SEAL_HEIGHT - height) / 2;
  const mark = DECORATION;
  return [
    { kind: 'path', x: 0, y: 0, operators: EMBLEM },
    ...stackLines(titleLines, { x: TEXT_X, y: top, style: SEAL_TITLE, mark }),
    ...stackLines(holderLines, {
      x: TEXT_X,
      y: top + titleLines.length * SEAL_TITLE.leading,
      style: SMALL,
      mark,
    }),
  ];
}

/** A circle as four Bézier curves; 0.5523 is the usual constant for a quarter. */
function circle(centre: number, radius: number): string {
  const control = radius * 0.5523;
  const at = (...offsets: readonly number[]): string =>
    offsets.map((offset) => (centre + offset).toFixed(2)).join(' ');
  return [
    `${at(radius, 0)} m`,
    `${at(radius, control, control, radius, 0, radius)} c`,
    `${at(-control, radius, -radius, control, -radius, 0)} c`,
    `${at(-radius, -control, -control, -radius, 0, -radius)} c`,
    `${at(control, -radius, radius, -control, radius, 0)} c`,
  ].join(' ');
}

const CENTRE = SEAL_HEIGHT / 2;
const COLOUR = ACCENT.join(' ');

/** Two rings and a tick, drawn upwards from the lower left corner. */
const EMBLEM = [
  `${COLOUR} RG 1.6 w ${circle(CENTRE, 20.5)} s`,
  `0.7 w ${circle(CENTRE, 16.8)} s`,
  `2.4 w 1 J 1 j ${String(CENTRE - 7.5)} ${String(CENTRE - 0.5)} m ${String(CENTRE - 2)} ${String(CENTRE - 6)} l ${String(CENTRE + 8)} ${String(CENTRE + 6.5)} l S`,
].join(' ');
