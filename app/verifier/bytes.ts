import type { Bytes } from './model.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte] ?? '';
  return hex;
}

/** The bytes of lower-case hexadecimal digits that were looked at before. */
export function fromHex(digits: string): Bytes {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = 16 * digitAt(digits, 2 * at) + digitAt(digits, 2 * at + 1);
  return bytes;
}

const ZERO = 0x30;
/** From the code of `a` to its value. */
const LETTERS = 0x61 - 10;

/** Twenty times as fast as `parseInt`, of which a long envelope would need thousands. */
function digitAt(digits: string, at: number): number {
  const code = digits.charCodeAt(at);
  return code > 0x60 ? code - LETTERS : code - ZERO;
}

/** The bytes of base64. Throws when it is none. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** One character per byte. Bytes above 0x7f come out as something that no ASCII pattern matches. */
export function toAscii(bytes: Uint8Array): string {
  return ASCII.decode(bytes);
}

const ASCII = new TextDecoder('latin1');

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

export function join(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where a text of ASCII stands for the first time from `from` on; -1 when it does not. Reads each byte once. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const pattern = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const [first = 0] = pattern;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, pattern, at)) return at;
  }
  return -1;
}

/** How often a text of ASCII stands in bytes, counted up to 2. */
export function countUpToTwo(bytes: Uint8Array, text: string): 0 | 1 | 2 {
  const first = find(bytes, text);
  if (first === -1) return 0;
  return find(bytes, text, first + 1) === -1 ? 1 : 2;
}

function startsWith(bytes: Uint8Array, pattern: Uint8Array, at: number): boolean {
  if (at + pattern.length > bytes.length) return false;
  for (let index = 1; index < pattern.length; index += 1) {
    if (bytes[at + index] !== pattern[index]) return false;
  }
  return true;
}

/** SHA-256 in hexadecimal digits. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
