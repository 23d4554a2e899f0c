import { join } from './bytes.ts';
import type { Bytes } from './model.ts';

type Place = { readonly index: number; readonly leaves: number };

/**
 * Climbs from a leaf to the root of its Merkle tree (RFC 9162, 2.1.3.2), all SHA-256. `null` when the path is longer or
 * shorter than one from this place.
 */
export async function climb(
  leaf: Bytes,
  { index, leaves }: Place,
  path: readonly Bytes[],
): Promise<Bytes | null> {
  if (!(index >= 0 && index < leaves)) return null;
  let [node, place, last] = [leaf, index, leaves - 1];
  for (const sibling of path) {
    if (last === 0) return null;
    const isRight = place % 2 === 1 || place === last;
    node = await nodeOver(isRight ? [sibling, node] : [node, sibling]);
    const steps = isRight ? heightOf(place) : 1;
    [place, last] = [upBy(steps, place), upBy(steps, last)];
  }
  return last === 0 ? node : null;
}

/** At the right edge a node may have no sibling on its own height: it climbs until it had one. */
const heightOf = (place: number): number => (place % 2 === 1 || place === 0 ? 1 : 1 + heightOf(place / 2));

/** Not by shifting bits: that ends at 2³¹. */
const upBy = (steps: number, place: number): number => Math.floor(place / 2 ** steps);

async function nodeOver(children: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', join([Uint8Array.of(1), ...children])));
}
