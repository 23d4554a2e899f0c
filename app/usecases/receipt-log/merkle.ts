import type { Digest } from './model.ts';

/** The leaves of a Merkle tree in order, as texts. */
export type Leaves = readonly string[];

/** The root of the tree over at least one leaf (RFC 9162, 2.1.1), 32 bytes. */
export function rootOf(digest: Digest, leaves: Leaves): Uint8Array {
  const [only] = leaves;
  if (only === undefined) throw new TypeError('A tree needs a leaf.');
  if (leaves.length === 1) return digest(joined([LEAF, new TextEncoder().encode(only)]));
  const [left, right] = halves(leaves);
  return node(digest, rootOf(digest, left), rootOf(digest, right));
}

/**
 * What has to be joined to a leaf, from the bottom up, to arrive at the root: the inclusion proof of RFC 9162, 2.1.3.1.
 * `index` counts from 0.
 */
export function pathTo(digest: Digest, leaves: Leaves, index: number): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const [left, right] = halves(leaves);
  return index < left.length
    ? [...pathTo(digest, left, index), rootOf(digest, right)]
    : [...pathTo(digest, right, index - left.length), rootOf(digest, left)];
}

/** Leaves and nodes are told apart, so that nobody can pass off the one as the other. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const node = (digest: Digest, left: Uint8Array, right: Uint8Array): Uint8Array =>
  digest(joined([NODE, left, right]));

/** At the largest power of two below the number of leaves. */
function halves(leaves: Leaves): readonly [Leaves, Leaves] {
  const middle = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return [leaves.slice(0, middle), leaves.slice(middle)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}
