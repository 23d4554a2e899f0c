import type { Block } from './block.ts';
import { BODY_END } from './geometry.ts';
import { moved } from './item.ts';
import type { Item, Page } from './item.ts';

/** Fills pages with blocks from `top` down to the end of the body. */
export function breakPages(blocks: readonly Block[], top: number): readonly Page[] {
  const pages: Item[][] = [[]];
  const queue = [...blocks];
  let y = top;
  const place = (block: Block): void => {
    y += y === top ? 0 : block.before;
    pages.at(-1)?.push(...moved(block.items, y));
    y += block.height;
  };
  for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
    const room = BODY_END - y - (y === top ? 0 : block.before);
    const isFresh = y === top;
    if (roomNeeded(block, queue) <= room) {
      place(block);
      continue;
    }
    const parts = block.split?.(room) ?? null;
    if (parts === null && isFresh) {
      place(block);
      continue;
    }
    if (parts !== null) place(parts[0]);
    queue.unshift(parts?.[1] ?? block);
    pages.push([]);
    y = top;
    const repeat = queue[0]?.repeat ?? null;
    if (repeat !== null) place(repeat);
  }
  return pages;
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
