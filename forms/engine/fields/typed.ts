import type { Input } from '../model.ts';

/**
 * What people type, put right where nobody can be in doubt: spaces, signs of dictation and typography, digits of
 * other writings. Nothing is ever refused for its form alone.
 */

/** Nothing has to be put right here; asking for classes of Unicode takes its time. */
const PLAIN = /^[!-~]*$/;
const ZEROS: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The first value of a control, raw; `''` when there is none. */
export function valueOf(input: Input, name: string): string {
  return valuesOf(input, name)[0] ?? '';
}

/** All values of a control, raw. */
export function valuesOf(input: Input, name: string): readonly string[] {
  return Object.hasOwn(input, name) ? (input[name] ?? []) : [];
}

/** One line of text in NFC: spaces are joined, typographic signs that DIN 91379 lacks become plain ones. */
export function oneLine(raw: string): string {
  return plainSigns(raw)
    .replace(/[\t\p{Zs}\u00ad]+/gu, (run) => (run === '\u00ad' ? '' : ' '))
    .trim();
}

/** Several lines in NFC; line ends become `\n`, more than one empty line in a row becomes one. */
export function manyLines(raw: string): string {
  return plainSigns(raw)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A code: without spaces and invisible characters, full-width and foreign digits and letters in their plain form. */
export function compact(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return plainDigits(raw.normalize('NFKC')).replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}

/** Digits of Arabic, Persian, Devanagari and full-width writing as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

/** In code points, as the limits of the registers count. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function plainSigns(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘‚‛′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/…/g, '...');
}
