import type { Bytes } from './model.ts';

/** One element of DER (ITU-T X.690). */
export type Element = {
  readonly tag: number;
  readonly content: Bytes;
  /** Tag and length included. */
  readonly whole: Bytes;
};

/** Bytes that are no DER. */
export class DerError extends Error {
  readonly code = 'no-der';
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` and `[1]` with elements inside. */
  zero: 0xa0,
  one: 0xa1,
} as const;

/** No structure that we read has more members than this, on any of its levels. */
const MOST_MEMBERS = 256;

/** Reads the one element that these bytes are. */
export function readWhole(bytes: Bytes): Element {
  const element = readFirst(bytes);
  if (element.whole.length !== bytes.length) throw new DerError('Something follows the element.');
  return element;
}

/** Reads the element at the start; what follows it is left alone. */
export function readFirst(bytes: Bytes): Element {
  const tag = bytes[0] ?? 0;
  // Tags of several bytes (X.690, 8.1.2.4) stand in nothing that we read.
  if (bytes.length < 2 || (tag & 0x1f) === 0x1f) throw new DerError('No element begins here.');
  const { start, length } = readLength(bytes);
  if (start + length > bytes.length) throw new DerError('The element ends too early.');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** A definite length in its shortest form (X.690, 10.1): one spelling, so nothing can hide in another. */
function readLength(bytes: Bytes): { readonly start: number; readonly length: number } {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return { start: 2, length: first };
  const digits = first & 0x7f;
  if (digits === 0 || digits > 3) throw new DerError('The length is open or beyond all measure.');
  let length = 0;
  for (const byte of bytes.subarray(2, 2 + digits)) length = length * 256 + byte;
  if (length < 0x80 || length < 256 ** (digits - 1)) throw new DerError('The length could be shorter.');
  return { start: 2 + digits, length };
}

/** The members of a constructed element. */
export function membersOf({ tag, content }: Element): readonly Element[] {
  if ((tag & 0x20) === 0) throw new DerError('The element has no members.');
  const members: Element[] = [];
  for (let rest = content; rest.length > 0;) {
    if (members.length === MOST_MEMBERS) throw new DerError('The element has too many members.');
    const member = readFirst(rest);
    members.push(member);
    rest = rest.subarray(member.whole.length);
  }
  return members;
}

/** The member at a place, of one kind if that matters. */
export function memberAt(element: Element, index: number, tag?: number): Element {
  const member = membersOf(element)[index];
  if (member === undefined || (tag !== undefined && member.tag !== tag))
    throw new DerError('A member is missing.');
  return member;
}

/** An object identifier in its dotted spelling. */
export function objectIdOf({ tag, content }: Element): string {
  if (tag !== TAG.objectId || content.length === 0 || content.length > 32)
    throw new DerError('No object identifier.');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - 40 * root, ...rest].join('.');
}

/** A time in UTC (RFC 5280, 4.1.2.5; RFC 3161 allows parts of a second), in milliseconds. */
export function timeOf({ tag, content }: Element): number {
  const text = new TextDecoder('latin1').decode(content);
  const isShort = tag === TAG.utcTime;
  // Two digits mean 1950 to 2049.
  const full = isShort ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(full);
  if (!parts || (!isShort && tag !== TAG.generalizedTime)) throw new DerError('No time.');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const iso = `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}`;
  const time = Date.parse(`${iso}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(time)) throw new DerError('No time.');
  return time;
}
