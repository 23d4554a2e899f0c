import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { HEADER_LENGTH, headerFor, keyIdIn, keyIdOf } from './header.ts';
import { decrypt, encrypt } from './sealed.ts';
import { UnsealError } from './unseal-error.ts';

/** DER of a private X25519 key is a fixed start and the 32 bytes of the key (RFC 8410). */
const PRIVATE_START = Buffer.from('302e020100300506032b656e04220420', 'hex');
const LENGTH = 32;

export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

/** A key pair of a case: whoever has the public half can write to it, and cannot read. */
export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-LENGTH),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-LENGTH),
  };
}

/**
 * Seals for the holder of the private key: a fresh key pair, X25519 between the two (RFC 7748), HKDF-SHA-256 over both
 * public keys, AES-256-GCM. The fresh public key stands behind the header; its private half is forgotten.
 */
export function sealForPublicKey(publicKey: Uint8Array, plain: Uint8Array, about: string): Uint8Array {
  const fresh = newKeyPair();
  const header = Buffer.concat([headerFor(publicKey), fresh.publicKey]);
  const key = agree({ ...fresh, other: publicKey }, [fresh.publicKey, publicKey]);
  return encrypt(key, { header, plain, about });
}

/** The counterpart of `sealForPublicKey`; throws `UnsealError` when it is not exactly that. */
export function openWithPrivateKey(privateKey: Uint8Array, sealed: Uint8Array, about: string): Uint8Array {
  const publicKey = publicKeyOf(privateKey);
  const headerLength = HEADER_LENGTH + LENGTH;
  const isOurs = keyIdIn(sealed, 'X25519-AES-256-GCM')?.equals(keyIdOf(publicKey)) ?? false;
  if (!isOurs || sealed.length < headerLength)
    throw new UnsealError('The sealed bytes do not belong to this key.');
  const other = sealed.subarray(HEADER_LENGTH, headerLength);
  return decrypt(agree({ privateKey, other }, [other, publicKey]), { sealed, headerLength, about });
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return halvesOf(privateKey).publicKey;
}

type Two = { readonly privateKey: Uint8Array; readonly other: Uint8Array };

/** Node refuses points of small order, whose secret everybody knows. */
function agree({ privateKey, other }: Two, publicKeys: readonly Uint8Array[]): Buffer {
  const secret = diffieHellman({
    privateKey: halvesOf(privateKey).key,
    publicKey: createPublicKey({ key: publicJwk(other), format: 'jwk' }),
  });
  return Buffer.from(
    hkdfSync('sha256', secret, Buffer.concat(publicKeys), 'schalter reply to a case', LENGTH),
  );
}

type Halves = { readonly key: KeyObject; readonly publicKey: Uint8Array };

/** A page of a case opens dozens of entries with one key, and reading a key takes longer than opening an entry with it. */
const read = new WeakMap<Uint8Array, Halves>();

function halvesOf(privateKey: Uint8Array): Halves {
  const known = read.get(privateKey);
  if (known) return known;
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_START, privateKey]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-LENGTH);
  read.set(privateKey, { key, publicKey });
  return { key, publicKey };
}

/** RFC 8037, section 2; read in a tenth of the time that DER takes. */
function publicJwk(publicKey: Uint8Array): JsonWebKey {
  return { kty: 'OKP', crv: 'X25519', x: Buffer.from(publicKey).toString('base64url') };
}
