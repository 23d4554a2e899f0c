/** Constants of FNV-1a with 128 bits (RFC 9923). */
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const MASK = (1n << 128n) - 1n;

/**
 * A UUID of version 8 (RFC 9562) that stands for this name: the same name has the same one, in every place and at every
 * time. It tells things apart and hides nothing, so the hash need not be a cryptographic one.
 */
export function uuidFor(name: string): string {
  const hash = new TextEncoder()
    .encode(name)
    .reduce((value, byte) => ((value ^ BigInt(byte)) * PRIME) & MASK, BASIS);
  const hex = hash.toString(16).padStart(32, '0');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
