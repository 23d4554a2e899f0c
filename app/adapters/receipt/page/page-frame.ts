import { PAGE_FOOTER, PAGE_HEADER } from '../structure-element.ts';
import type { Mark } from '../structure-element.ts';
import type { TextStyle } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { stackLines } from './block.ts';
import {
  BANNER,
  BODY_WIDTH,
  FRAME,
  FRAME_NAME,
  HAIRLINE,
  LEFT,
  RIGHT,
  STRONG_LINE,
  WARNING_FILL,
  WARNING_LINE,
} from './geometry.ts';
import type { Item } from './item.ts';

/** What stands around the body of every page. */
export type Frame = {
  readonly agency: string;
  readonly reference: string;
  /** The warning that the seal is one for development; `null` for a real one. */
  readonly warning: string | null;
  /** "Seite {page} von {pages}" */
  readonly pageOf: string;
};

const BANNER_TOP = 24;
const BANNER_PADDING = 5;
const HEADER_TOP = 34;
const FOOTER_TOP = 796;
const REFERENCE_WIDTH = 190;

/** Warning, agency and reference at the top. The first page says them as text, the others repeat them. */
export function pageHeader(
  frame: Frame,
  marks: { readonly warning: Mark; readonly agency: Mark },
  typeset: Typesetter,
): { readonly items: readonly Item[]; readonly end: number } {
  const banner = frame.warning === null ? null : warningBanner(frame.warning, marks.warning, typeset);
  const top = banner?.end ?? HEADER_TOP;
  const agency = typeset(frame.agency, FRAME_NAME, BODY_WIDTH - REFERENCE_WIDTH);
  const end = top + agency.length * FRAME_NAME.leading + 5;
  return {
    items: [
      ...(banner?.items ?? []),
      ...stackLines(agency, { x: LEFT, y: top, style: FRAME_NAME, mark: marks.agency }),
      ...flushRight(frame.reference, { y: top, mark: PAGE_HEADER }, typeset),
      { kind: 'rule', x: LEFT, y: end, width: BODY_WIDTH, weight: 0.75, colour: STRONG_LINE },
    ],
    end,
  };
}

/** The number of the page. */
export function pageFooter(
  { pageOf }: Frame,
  { page, pages }: { readonly page: number; readonly pages: number },
  typeset: Typesetter,
): readonly Item[] {
  const text = pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  return [
    { kind: 'rule', x: LEFT, y: FOOTER_TOP, width: BODY_WIDTH, weight: 0.5, colour: HAIRLINE },
    ...flushRight(text, { y: FOOTER_TOP + 6, mark: PAGE_FOOTER }, typeset),
  ];
}

/** Across the whole page and in words: a copy without colour says it too. */
function warningBanner(text: string, mark: Mark, typeset: Typesetter) {
  const padding = 10;
  const lines = typeset(text, BANNER, BODY_WIDTH - 2 * padding);
  const height = lines.length * BANNER.leading + 2 * BANNER_PADDING;
  const items: readonly Item[] = [
    {
      kind: 'panel',
      x: LEFT,
      y: BANNER_TOP,
      width: BODY_WIDTH,
      height,
      fill: WARNING_FILL,
      stroke: WARNING_LINE,
    },
    ...stackLines(lines, { x: LEFT + padding, y: BANNER_TOP + BANNER_PADDING, style: BANNER, mark }),
  ];
  return { items, end: BANNER_TOP + height + 8 };
}

function flushRight(
  text: string,
  { y, mark, style = FRAME }: { readonly y: number; readonly mark: Mark; readonly style?: TextStyle },
  typeset: Typesetter,
): readonly Item[] {
  return typeset(text, style, REFERENCE_WIDTH).flatMap((line, index) =>
    stackLines([line], {
      x: RIGHT - (line.width * style.size) / 1000,
      y: y + index * style.leading,
      style,
      mark,
    }),
  );
}
