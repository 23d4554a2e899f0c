import { constants, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { HEADER_LENGTH, headerOf, keyIdIn, keyIdOf } from './header.ts';
import { UnsealError } from './unseal-error.ts';

/** RSA-OAEP with SHA-256 (RFC 8017 §7.1); the label binds the result to what it is about. */
export function wrapForAgency(key: Uint8Array, publicKey: string, about: string): Uint8Array {
  const sealed = publicEncrypt({ key: publicKey, ...oaep(about) }, key);
  return Buffer.concat([headerOf('RSA-OAEP-256', agencyKeyId(createPublicKey(publicKey))), sealed]);
}

/** Which key opens it. */
export function agencyKeyIdIn(wrapped: Uint8Array): Buffer {
  const keyId = keyIdIn(wrapped, 'RSA-OAEP-256');
  if (keyId === null) throw new UnsealError('The wrapped bytes are not for an agency.');
  return keyId;
}

/** The counterpart of `wrapForAgency`; throws when the label or the key differs. */
export function unwrapAtAgency(wrapped: Uint8Array, privateKey: KeyObject, about: string): Uint8Array {
  return privateDecrypt({ key: privateKey, ...oaep(about) }, wrapped.subarray(HEADER_LENGTH));
}

/** The id of an agency's key, by its public half. */
export function agencyKeyId(publicKey: KeyObject): Buffer {
  return keyIdOf(publicKey.export({ type: 'spki', format: 'der' }));
}

function oaep(about: string) {
  return {
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha256',
    oaepLabel: Buffer.from(about),
  };
}
