import { branch, leaf } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { solidBlock, stackLines } from './block.ts';
import { LEFT, LETTER, RIGHT, SMALL, SMALL_LABEL } from './geometry.ts';
import type { Item } from './item.ts';
import type { Section } from './tables.ts';
import { typesetLines } from './typeset-lines.ts';

type Zone = {
  /** One line: name and address of the agency. */
  readonly sender: string;
  readonly addressee: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
};

/**
 * Distances of DIN 5008 (form B), in points from the top of the page: the window of the envelope shows what stands
 * between 45 and 90 mm and left of 105 mm; facts stand right of it; the text begins below 98 mm.
 */
const SENDER_TOP = 150;
const ADDRESSEE_TOP = 165;
const TEXT_TOP = 279;
const WINDOW_WIDTH = 230;
const FACTS_X = 330;
const LABEL_WIDTH = 60;
const FACT_GAP = 2;

/** Sender and addressee where the window of an envelope is, and the facts of the letter beside them. */
export function addressZone({ sender, addressee, facts }: Zone, top: number, typeset: Typesetter): Section {
  const [from, to] = [leaf('P'), leaf('P')];
  const senderLines = typeset(sender, SMALL, WINDOW_WIDTH);
  const addresseeLines = typesetLines(addressee, { style: LETTER, width: WINDOW_WIDTH }, typeset);
  const senderTop = SENDER_TOP - (senderLines.length - 1) * SMALL.leading;
  const table = factTable(facts, SENDER_TOP - top, typeset);
  const height = Math.max(
    TEXT_TOP - top,
    table.end,
    ADDRESSEE_TOP - top + addresseeLines.length * LETTER.leading,
  );
  const items = [
    ...stackLines(senderLines, { x: LEFT, y: senderTop - top, style: SMALL, mark: from }),
    ...stackLines(addresseeLines, { x: LEFT, y: ADDRESSEE_TOP - top, style: LETTER, mark: to }),
    ...table.items,
  ];
  return {
    blocks: [solidBlock({ before: 0, height, items, keepWithNext: true })],
    // What is not there is not read either.
    elements: [from, ...(addressee.length > 0 ? [to] : []), ...(facts.length > 0 ? [table.element] : [])],
  };
}

function factTable(facts: Zone['facts'], top: number, typeset: Typesetter) {
  const items: Item[] = [];
  let y = top;
  const rows = facts.map(({ label, value }) => {
    const [header, cell] = [leaf('TH', { scope: 'Row' }), leaf('TD')];
    const labels = typeset(label, SMALL_LABEL, LABEL_WIDTH);
    const values = typeset(value, SMALL, RIGHT - FACTS_X - LABEL_WIDTH - 6);
    items.push(
      ...stackLines(labels, { x: FACTS_X, y, style: SMALL_LABEL, mark: header }),
      ...stackLines(values, { x: FACTS_X + LABEL_WIDTH + 6, y, style: SMALL, mark: cell }),
    );
    y += Math.max(labels.length, values.length) * SMALL.leading + FACT_GAP;
    return branch('TR', [header, cell]);
  });
  return { items, element: branch('Table', rows), end: y };
}
