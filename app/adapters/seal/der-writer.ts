/**
 * Writes ASN.1 in DER (ITU-T X.690). Only what certificates (RFC 5280) and signatures (RFC 5652) need.
 * Every function returns one whole element, tag and length included.
 */
export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => element(0x30, Buffer.concat(parts));

/** A SET OF: DER wants its members in the order of their bytes (X.690, 11.6). */
export const setOf = (...members: readonly Uint8Array[]): Uint8Array =>
  element(0x31, Buffer.concat([...members].sort((one, other) => Buffer.compare(one, other))));

/** A whole number, or its bytes (big endian, not negative). */
export function integer(value: number | Uint8Array): Uint8Array {
  const bytes = typeof value === 'number' ? bigEndian(value) : value;
  const firstUsed = bytes.findIndex((byte) => byte !== 0);
  const trimmed = firstUsed === -1 ? Buffer.alloc(1) : Buffer.from(bytes.subarray(firstUsed));
  const isHigh = (trimmed[0] ?? 0) >= 0x80;
  return element(0x02, isHigh ? Buffer.concat([Buffer.alloc(1), trimmed]) : trimmed);
}

/** An object identifier in its dotted spelling. */
export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export const octetString = (bytes: Uint8Array): Uint8Array => element(0x04, bytes);

/** A BIT STRING; `unusedBits` are the bits of the last byte that do not count. */
export const bitString = (bytes: Uint8Array, unusedBits = 0): Uint8Array =>
  element(0x03, Buffer.concat([Buffer.from([unusedBits]), bytes]));

export const utf8String = (text: string): Uint8Array => element(0x0c, Buffer.from(text, 'utf8'));
export const truth = (): Uint8Array => element(0x01, Buffer.from([0xff]));
export const nothing = (): Uint8Array => element(0x05, new Uint8Array());

/** UTCTime until 2049 and GeneralizedTime after it, as RFC 5280, 4.1.2.5 asks. */
export function time(at: Date): Uint8Array {
  const digits = at.toISOString().replace(/\.\d+|[-:T]/g, '');
  const isNear = at.getUTCFullYear() < 2050;
  return element(isNear ? 0x17 : 0x18, Buffer.from(isNear ? digits.slice(2) : digits, 'latin1'));
}

/** `[n]` around whole elements. */
export const explicit = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  element(0xa0 + tag, Buffer.concat(parts));

/** `[n]` in place of the tag of a primitive element. */
export const implicit = (tag: number, content: Uint8Array): Uint8Array => element(0x80 + tag, content);

/** Any element, from its tag byte and content. */
export function element(tag: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(content.length)]), content]);
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes = bigEndian(length);
  return [0x80 + bytes.length, ...bytes];
}

function bigEndian(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}

function base128(value: number): readonly number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) + 128);
  }
  return digits;
}
