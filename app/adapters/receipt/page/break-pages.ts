import type { Block } from './block.ts';
import { BODY_END } from './geometry.ts';
import { moved } from './item.ts';
import type { Item, Page } from './item.ts';

/** Fills pages with blocks from `top` down to the end of the body. */
export function breakPages(blocks: readonly Block[], top: number): readonly Page[] {
  const sheets = startSheets(top);
  const queue = [...blocks];
  for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
    const { now, later } = fit(block, queue, sheets);
    if (now !== null) sheets.place(now);
    if (later === null) continue;
    queue.unshift(later);
    sheets.turn(later.repeat);
  }
  return sheets.pages;
}

type Sheets = {
  readonly pages: readonly Page[];
  /** Nothing but what is repeated stands on the page yet. */
  readonly isFresh: () => boolean;
  readonly roomFor: (block: Block) => number;
  readonly place: (block: Block) => void;
  readonly turn: (repeat: Block | null) => void;
};

function startSheets(top: number): Sheets {
  const pages: Item[][] = [[]];
  let y = top;
  let isFresh = true;
  const gapAbove = (block: Block): number => (isFresh ? 0 : block.before);
  const place = (block: Block): void => {
    y += gapAbove(block);
    pages.at(-1)?.push(...moved(block.items, y));
    y += block.height;
    isFresh = false;
  };
  return {
    pages,
    isFresh: () => isFresh,
    roomFor: (block) => BODY_END - y - gapAbove(block),
    place,
    turn: (repeat) => {
      pages.push([]);
      y = top;
      isFresh = true;
      if (repeat !== null) place(repeat);
      isFresh = true;
    },
  };
}

/** What of a block goes on this page and what on the next. One that fits nowhere is placed all the same. */
function fit(
  block: Block,
  following: readonly Block[],
  sheets: Sheets,
): { readonly now: Block | null; readonly later: Block | null } {
  const room = sheets.roomFor(block);
  if (roomNeeded(block, following) <= room) return { now: block, later: null };
  const parts = block.split?.(room) ?? null;
  if (parts !== null) return { now: parts[0], later: parts[1] };
  return sheets.isFresh() ? { now: block, later: null } : { now: null, later: block };
}

/** A block that must not end a page needs room for the beginning of what follows it, too. */
function roomNeeded(block: Block, following: readonly Block[]): number {
  if (!block.keepWithNext) return block.height;
  let needed = block.height;
  for (const next of following) {
    needed += next.before + next.least;
    if (!next.keepWithNext) break;
  }
  return needed;
}
