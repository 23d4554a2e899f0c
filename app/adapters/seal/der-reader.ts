import { SealError } from './seal-error.ts';

/** One element of DER: its tag byte, its content, and itself whole. */
export type DerElement = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array };

/** Reads exactly one element; anything behind it is an error. */
export function readDer(bytes: Uint8Array): DerElement {
  const [element, next] = readAt(bytes, 0);
  if (next !== bytes.length) throw broken();
  return element;
}

/** The elements inside a constructed one. */
export function childrenOf(parent: DerElement): readonly DerElement[] {
  const children: DerElement[] = [];
  for (let offset = 0; offset < parent.content.length;) {
    const [child, next] = readAt(parent.content, offset);
    children.push(child);
    offset = next;
  }
  return children;
}

/** The child at the end of a path of positions, e.g. `[0, 3]` is the fourth child of the first. */
export function childAt(parent: DerElement, ...path: readonly number[]): DerElement {
  return path.reduce((element, position) => {
    const child = childrenOf(element)[position];
    if (child === undefined) throw broken();
    return child;
  }, parent);
}

/** The dotted spelling of an object identifier. */
export function readObjectId(element: DerElement): string {
  const [first = 0, ...rest] = element.content;
  const arcs: number[] = [Math.floor(first / 40), first % 40];
  let arc = 0;
  for (const byte of rest) {
    arc = arc * 128 + (byte % 128);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join('.');
}

/** A small whole number, such as a version or a count of rounds. */
export function readInteger(element: DerElement): number {
  if (element.content.length > 6) throw broken();
  return element.content.reduce((value, byte) => value * 256 + byte, 0);
}

function readAt(bytes: Uint8Array, offset: number): readonly [DerElement, number] {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) throw broken();
  const [length, start] = first < 0x80 ? [first, offset + 2] : readLongLength(bytes, offset + 1);
  const end = start + length;
  if (end > bytes.length) throw broken();
  return [{ tag, content: bytes.subarray(start, end), whole: bytes.subarray(offset, end) }, end];
}

/** 0x80 would be the endless form of BER, which no file we read may use. */
function readLongLength(bytes: Uint8Array, offset: number): readonly [number, number] {
  const count = (bytes[offset] ?? 0) - 0x80;
  if (count < 1 || count > 4 || offset + count >= bytes.length) throw broken();
  const digits = bytes.subarray(offset + 1, offset + 1 + count);
  return [digits.reduce((length, byte) => length * 256 + byte, 0), offset + 1 + count];
}

const broken = (): SealError => new SealError('unreadable');
