import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { childAt, childrenOf, readInteger, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';

type Signed = {
  /** AlgorithmIdentifier of the signature. */
  readonly algorithm: DerElement;
  /** What the algorithm does not say itself: RSA in CMS names the hash apart. */
  readonly hash?: string | undefined;
  readonly key: KeyObject;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
};

type Way = { readonly type: 'ec' | 'rsa'; readonly hash: string };

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['1.2.840.10045.4.3.2', { type: 'ec', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { type: 'ec', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { type: 'ec', hash: 'sha512' }],
  ['1.2.840.113549.1.1.11', { type: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { type: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { type: 'rsa', hash: 'sha512' }],
]);

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';

const HASHES: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** The hash that an AlgorithmIdentifier names, if it is one we accept: SHA-1 is not. */
export const hashOf = (algorithm: DerElement): string | undefined =>
  HASHES.get(readObjectId(childAt(algorithm, 0)));

/**
 * Whether others' signature fits: of a time-stamping service, a certificate authority or its responder. They may use
 * PKCS#1 v1.5, which we never sign with ourselves; SHA-1 and keys shorter than 2048 bits are refused.
 */
export function isSignedBy({ algorithm, hash, key, bytes, signature }: Signed): boolean {
  const id = readObjectId(childAt(algorithm, 0));
  if (id === RSA_PSS) return isSignedWithPss({ algorithm, key, bytes, signature });
  const way = id === RSA && hash !== undefined ? ({ type: 'rsa', hash } as const) : WAYS.get(id);
  if (way === undefined || key.asymmetricKeyType !== way.type || !isLongEnough(key)) return false;
  return verify(way.hash, bytes, key, signature);
}

const isLongEnough = ({ asymmetricKeyDetails }: KeyObject): boolean =>
  (asymmetricKeyDetails?.modulusLength ?? 2048) >= 2048;

/** RFC 4055, 3.1: the hash has no default that we accept; the mask uses the same one. */
function isSignedWithPss({ algorithm, key, bytes, signature }: Signed): boolean {
  const [hashChoice, , salt] = [0xa0, 0xa1, 0xa2].map((tag) =>
    childrenOf(childAt(algorithm, 1)).find((one) => one.tag === tag),
  );
  const hash = hashChoice && hashOf(childAt(hashChoice, 0));
  const isRsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss';
  if (hash === undefined || salt === undefined || !isRsa || !isLongEnough(key)) return false;
  const saltLength = readInteger(childAt(salt, 0));
  return verify(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}
