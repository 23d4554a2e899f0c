import { createHash } from 'node:crypto';

/**
 * Every sealed or wrapped blob begins with `S`, the format (1), the algorithm and the id of the key that opens it (8 bytes),
 * so that algorithms and keys can change while older blobs stay readable.
 */
const START = Buffer.from([0x53, 1]);

export const algorithms = {
  /** NIST SP 800-38D. */
  'AES-256-GCM': 1,
  /** Ephemeral X25519 (RFC 7748), HKDF-SHA-256, AES-256-GCM. */
  'X25519-AES-256-GCM': 2,
  /** RFC 8017 §7.1, SHA-256. */
  'RSA-OAEP-256': 3,
} as const;
export type Algorithm = keyof typeof algorithms;

const KEY_ID_LENGTH = 8;
export const HEADER_LENGTH = START.length + 1 + KEY_ID_LENGTH;

export function headerOf(algorithm: Algorithm, keyId: Uint8Array): Buffer {
  return Buffer.concat([START, Buffer.from([algorithms[algorithm]]), keyId]);
}

/** How what is sealed for this public key (X25519) begins. */
export function headerFor(publicKey: Uint8Array): Buffer {
  return headerOf('X25519-AES-256-GCM', keyIdOf(publicKey));
}

/** The id of a key: of its bytes if it is secret, of its public half (SPKI, DER) if it has one. */
export function keyIdOf(key: Uint8Array): Buffer {
  return createHash('sha256').update('key id').update(key).digest().subarray(0, KEY_ID_LENGTH);
}

/** The id of the key that opens a blob; `null` where it is no blob of this algorithm. */
export function keyIdIn(sealed: Uint8Array, algorithm: Algorithm): Buffer | null {
  const keyId = Buffer.from(sealed.subarray(HEADER_LENGTH - KEY_ID_LENGTH, HEADER_LENGTH));
  const isOurs = headerOf(algorithm, keyId).equals(sealed.subarray(0, HEADER_LENGTH));
  return isOurs && keyId.length === KEY_ID_LENGTH ? keyId : null;
}
