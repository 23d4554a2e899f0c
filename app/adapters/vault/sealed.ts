import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * A sealed blob: `S`, format 1, algorithm 1 (AES-256-GCM, NIST SP 800-38D), 8 bytes key id, 12 bytes nonce,
 * ciphertext, 16 bytes tag. The header and what the blob is about are authenticated.
 */
const PREFIX = Buffer.from([0x53, 1, 1]);
const KEY_ID_LENGTH = 8;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEADER_LENGTH = PREFIX.length + KEY_ID_LENGTH + NONCE_LENGTH;

/** A blob that was changed, cut, moved elsewhere or sealed with another key. */
export class UnsealError extends Error {
  readonly code = 'unseal-failed';
}

/** Seals bytes with a 256-bit key; `about` names the only thing the result can be opened for. */
export function sealWith(key: Uint8Array, plain: Uint8Array, about: string): Uint8Array {
  const header = Buffer.concat([PREFIX, keyId(key), randomBytes(NONCE_LENGTH)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(-NONCE_LENGTH));
  cipher.setAAD(Buffer.concat([header, Buffer.from(about)]));
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealWith` made; throws `UnsealError` when it is not exactly that. */
export function openWith(key: Uint8Array, sealed: Uint8Array, about: string): Uint8Array {
  const header = sealed.subarray(0, HEADER_LENGTH);
  const expected = Buffer.concat([PREFIX, keyId(key)]);
  if (sealed.length < HEADER_LENGTH + TAG_LENGTH || !expected.equals(header.subarray(0, expected.length))) {
    throw new UnsealError('The sealed bytes do not belong to this key.');
  }
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(-NONCE_LENGTH));
  decipher.setAAD(Buffer.concat([header, Buffer.from(about)]));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_LENGTH, -TAG_LENGTH)), decipher.final()]);
  } catch (cause) {
    throw new UnsealError('The sealed bytes were changed or belong to something else.', { cause });
  }
}

function keyId(key: Uint8Array): Buffer {
  return createHash('sha256').update('key id').update(key).digest().subarray(0, KEY_ID_LENGTH);
}
