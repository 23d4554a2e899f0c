import { PAGE } from '../page/geometry.ts';
import type { Item } from '../page/item.ts';
import { DECORATION } from '../structure-element.ts';
import type { Mark, StructureElement } from '../structure-element.ts';
import type { Colour } from '../text/line.ts';
import { drawText } from './draw-text.ts';
import type { DocumentFonts } from './fonts.ts';
import { number } from './number.ts';

export type DrawnPage = {
  readonly operators: string;
  /** The element of each marked-content id on this page; an element interrupted by another has several. */
  readonly marked: readonly StructureElement[];
};

/** Resource name of the QR code. */
export const PICTURE = 'Qr';

/** Draws the items of a page, each inside the mark of its element or as an artifact. */
export function drawPage(items: readonly Item[], fonts: DocumentFonts): DrawnPage {
  const marked: StructureElement[] = [];
  const operators: string[] = [];
  const draw = drawerFor(PAGE.height, fonts);
  let open: Mark | null = null;
  for (const item of items) {
    const drawn = draw(item);
    if (drawn === null) continue;
    const mark = 'mark' in item ? item.mark : DECORATION;
    if (mark !== open) {
      operators.push(...(open === null ? [] : ['EMC']), openMark(mark, marked));
      open = mark;
    }
    operators.push(drawn);
  }
  if (open !== null) operators.push('EMC');
  return { operators: operators.join('\n'), marked };
}

/** Draws items without marks, as the appearance of an annotation wants it; upwards from the lower left corner. */
export function drawAppearance(items: readonly Item[], height: number, fonts: DocumentFonts): string {
  const draw = drawerFor(height, fonts);
  return items.map(draw).join('\n');
}

function openMark(mark: Mark, marked: StructureElement[]): string {
  if (isElement(mark)) return `/${mark.type} <</MCID ${String(marked.push(mark) - 1)}>> BDC`;
  if (mark.subtype === 'Layout') return '/Artifact <</Type /Layout>> BDC';
  return `/Artifact <</Type /Pagination /Subtype /${mark.subtype}>> BDC`;
}

const isElement = (mark: Mark): mark is StructureElement => mark.type !== 'Artifact';

/** Annotations draw themselves: for them there is nothing to draw on the page. */
function drawerFor(height: number, fonts: DocumentFonts): (item: Item) => string | null {
  let fill = '';
  const filled = (colour: Colour): string => {
    const operator = `${colour.map(number).join(' ')} rg `;
    if (operator === fill) return '';
    fill = operator;
    return operator;
  };
  return (item) => {
    if (item.kind === 'link' || item.kind === 'seal') return null;
    if (item.kind === 'text') {
      const origin = { x: item.x, y: height - item.y };
      return filled(item.style.colour) + drawText(item.line, { origin, size: item.style.size, fonts });
    }
    if (item.kind === 'panel') return (item.fill === null ? '' : filled(item.fill)) + drawPanel(item, height);
    return drawUpright(item, height);
  };
}

function drawPanel(item: Extract<Item, { kind: 'panel' }>, height: number): string {
  const box = `${[item.x, height - item.y - item.height, item.width, item.height].map(number).join(' ')} re`;
  if (item.stroke === null) return `${box} f`;
  return `${item.stroke.map(number).join(' ')} RG 0.6 w ${box} ${item.fill === null ? 'S' : 'B'}`;
}

function drawUpright(item: Extract<Item, { kind: 'rule' | 'picture' | 'path' }>, height: number): string {
  if (item.kind === 'path') return `q ${item.operators} Q`;
  if (item.kind === 'picture') {
    const place = [item.width, 0, 0, item.height, item.x, height - item.y - item.height]
      .map(number)
      .join(' ');
    return `q ${place} cm /${PICTURE} Do Q`;
  }
  const y = number(height - item.y);
  return `${item.colour.map(number).join(' ')} RG ${number(item.weight)} w ${number(item.x)} ${y} m ${number(item.x + item.width)} ${y} l S`;
}
