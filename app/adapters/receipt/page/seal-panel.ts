import { branch, leaf } from '../structure-element.ts';
import type { StructureElement } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import { BODY_WIDTH, HAIRLINE, LEFT, PANEL, RIGHT, SMALL, SMALL_LABEL, SMALL_LINK } from './geometry.ts';
import type { Item } from './item.ts';
import { SEAL_HEIGHT } from './seal-appearance.ts';
import type { Section } from './tables.ts';

export type SealWords = {
  readonly sealExplained: string;
  readonly verify: string;
  /** The address printed and where it leads: the same place, with what is to be verified. */
  readonly verifyUrl: string;
  readonly verifyTarget: string;
  readonly qrAlternative: string;
  readonly dataHash: string;
  /** In hexadecimal digits, in groups of four. */
  readonly dataHashValue: string;
};

const PADDING = 12;
const QR_SIZE = 104;
const TEXT_WIDTH = BODY_WIDTH - 3 * PADDING - QR_SIZE;
const TEXT_X = LEFT + PADDING;
const PARAGRAPH_GAP = 6;
/** Eight groups of four digits, so that the sum fills two lines evenly. */
const HASH_WIDTH = 200;

/** The box with the visible seal at the left and the QR code at the right. */
export function sealPanel(words: SealWords, typeset: Typesetter): Section {
  const form = leaf('Form');
  const figure = leaf('Figure', { alternative: words.qrAlternative });
  const text = stackParagraphs(words, typeset);
  const height = Math.max(text.end, PADDING + QR_SIZE) + PADDING;
  const qr = { x: RIGHT - PADDING - QR_SIZE, y: (height - QR_SIZE) / 2, width: QR_SIZE, height: QR_SIZE };
  const items: readonly Item[] = [
    { kind: 'panel', x: LEFT, y: 0, width: BODY_WIDTH, height, fill: PANEL, stroke: HAIRLINE },
    { kind: 'seal', x: TEXT_X, y: PADDING, width: TEXT_WIDTH, height: SEAL_HEIGHT, mark: form },
    ...text.items,
    { kind: 'picture', ...qr, mark: figure },
  ];
  return { blocks: [solidBlock({ before: 12, height, items })], elements: [form, ...text.elements, figure] };
}

type Paragraphs = {
  readonly items: readonly Item[];
  readonly elements: readonly StructureElement[];
  readonly end: number;
};

function stackParagraphs(words: SealWords, typeset: Typesetter): Paragraphs {
  const link = leaf('Link');
  const [explained, verify, label, value] = [leaf('P'), leaf('P'), leaf('Span'), leaf('Span')];
  const paragraphs = [
    { text: words.sealExplained, style: SMALL, mark: explained, width: TEXT_WIDTH, gap: 8 },
    { text: words.verify, style: SMALL, mark: verify, width: TEXT_WIDTH, gap: PARAGRAPH_GAP },
    { text: words.verifyUrl, style: SMALL_LINK, mark: link, width: TEXT_WIDTH, gap: 0 },
    { text: words.dataHash, style: SMALL_LABEL, mark: label, width: TEXT_WIDTH, gap: PARAGRAPH_GAP },
    { text: words.dataHashValue, style: SMALL, mark: value, width: HASH_WIDTH, gap: 0 },
  ];
  const items: Item[] = [];
  let y = PADDING + SEAL_HEIGHT;
  for (const { text, style, mark, width, gap } of paragraphs) {
    y += gap;
    const lines = typeset(text, style, width);
    const height = lines.length * style.leading;
    items.push(...stackLines(lines, { x: TEXT_X, y, style, mark }));
    if (mark === link) {
      items.push({
        kind: 'link',
        x: TEXT_X,
        y,
        width,
        height,
        mark,
        url: words.verifyTarget,
        contents: words.verify,
      });
    }
    y += height;
  }
  return { items, elements: [explained, verify, branch('P', [link]), branch('P', [label, value])], end: y };
}
