/** Base 32 after Douglas Crockford: no I, L, O and U, so that nothing is mistaken or spells a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The largest prime under 32 × 32, so that every check value fits into two characters. */
const MODULUS = 1021;

/** `length` random characters, five bits each; the bytes have to be from a cryptographic source. */
export function encode(random: Uint8Array, length: number): string {
  if (random.length * 8 < length * 5) throw new RangeError(`${length} characters need ${length * 5} bits.`);
  let [bits, value, text] = [0, 0, ''];
  for (const byte of random) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31] ?? '';
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

/**
 * Two check characters: a pure system with two check characters after ISO/IEC 7064, with radix 32 and modulus 1021
 * in place of its MOD 1271-36, so that they stay in this alphabet. It finds every wrong character and every swap of
 * two neighbours.
 */
export function checkCharacters(text: string): string {
  let rest = 0;
  for (const character of text) rest = ((rest + ALPHABET.indexOf(character)) * 32) % MODULUS;
  const check = (MODULUS + 1 - ((rest * 32) % MODULUS)) % MODULUS;
  return `${ALPHABET[check >> 5] ?? ''}${ALPHABET[check & 31] ?? ''}`;
}

/** What somebody typed in this alphabet: without separators, and with the letters people mix up read as digits. */
export function readCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Whether the text is of this length (with its check characters) and consistent. */
export function isConsistent(text: string, length: number): boolean {
  if (text.length !== length || Array.from(text).some((character) => !ALPHABET.includes(character)))
    return false;
  return checkCharacters(text.slice(0, -2)) === text.slice(-2);
}

/** In groups of four, as it is read aloud. */
export function group(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
