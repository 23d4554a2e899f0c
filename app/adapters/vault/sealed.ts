import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { HEADER_LENGTH, headerOf, keyIdIn, keyIdOf } from './header.ts';
import { UnsealError } from './unseal-error.ts';

/**
 * Behind the header: 12 bytes nonce, ciphertext, 16 bytes tag. Header, nonce and what the blob is about are
 * authenticated.
 */
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** Seals bytes with a 256-bit key; `about` names the only thing the result can be opened for. */
export function sealWith(key: Uint8Array, plain: Uint8Array, about: string): Uint8Array {
  return encrypt(key, { header: headerOf('AES-256-GCM', keyIdOf(key)), plain, about });
}

/**
 * Opens what `sealWith` made, with the one of these keys that it names; throws `UnsealError` when it is not exactly
 * that.
 */
export function openWith(keys: readonly Uint8Array[], sealed: Uint8Array, about: string): Uint8Array {
  const keyId = keyIdIn(sealed, 'AES-256-GCM');
  const key = keyId && keys.find((each) => keyIdOf(each).equals(keyId));
  if (!key) throw new UnsealError('The sealed bytes do not belong to this key.');
  return decrypt(key, { sealed, headerLength: HEADER_LENGTH, about });
}

/** Whether one of these keys has sealed it, by what its header says. */
export function isSealedWith(keys: readonly Uint8Array[], sealed: Uint8Array): boolean {
  const keyId = keyIdIn(sealed, 'AES-256-GCM');
  return keyId !== null && keys.some((each) => keyIdOf(each).equals(keyId));
}

type Plain = { readonly header: Buffer; readonly plain: Uint8Array; readonly about: string };

/** AES-256-GCM behind a header that somebody else has made. */
export function encrypt(key: Uint8Array, { header, plain, about }: Plain): Uint8Array {
  const start = Buffer.concat([header, randomBytes(NONCE_LENGTH)]);
  const cipher = createCipheriv('aes-256-gcm', key, start.subarray(-NONCE_LENGTH));
  cipher.setAAD(Buffer.concat([start, Buffer.from(about)]));
  return Buffer.concat([start, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

type Sealed = { readonly sealed: Uint8Array; readonly headerLength: number; readonly about: string };

/** The counterpart of `encrypt`. */
export function decrypt(key: Uint8Array, { sealed, headerLength, about }: Sealed): Uint8Array {
  const startLength = headerLength + NONCE_LENGTH;
  if (sealed.length < startLength + TAG_LENGTH)
    throw new UnsealError('The sealed bytes do not belong to this key.');
  const start = sealed.subarray(0, startLength);
  const decipher = createDecipheriv('aes-256-gcm', key, start.subarray(-NONCE_LENGTH));
  decipher.setAAD(Buffer.concat([start, Buffer.from(about)]));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(startLength, -TAG_LENGTH)), decipher.final()]);
  } catch (cause) {
    throw new UnsealError('The sealed bytes were changed or belong to something else.', { cause });
  }
}
