import { createHash } from 'node:crypto';

type MacKeyInput = { readonly passphrase: string; readonly salt: Uint8Array; readonly rounds: number };

const BLOCK_BYTES = 64;
/** Purpose byte of an integrity key (RFC 7292, B.3). */
const INTEGRITY = 3;

/**
 * The MAC key of a PKCS#12 file with SHA-256 (RFC 7292, B.2). One block of hash is the whole key, so the steps for
 * longer keys are not needed.
 */
export function pkcs12MacKey({ passphrase, salt, rounds }: MacKeyInput): Uint8Array {
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  let key = Buffer.concat([Buffer.alloc(BLOCK_BYTES, INTEGRITY), repeated(salt), repeated(password)]);
  for (let round = 0; round < rounds; round += 1) key = createHash('sha256').update(key).digest();
  return key;
}

/** Filled with copies up to a multiple of the hash's block. */
const repeated = (bytes: Uint8Array): Buffer =>
  Buffer.alloc(Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES, bytes);
