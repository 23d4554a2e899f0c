import { createHash, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { childAt, childrenOf, readDer } from '../../adapters/seal/der-reader.ts';
import {
  element,
  explicit,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
} from '../../adapters/seal/der-writer.ts';
import type { TestSeal } from './seals.ts';

/** What of an envelope can be made otherwise than our writer makes it. */
export type Parts = {
  readonly hash: string;
  readonly hashId: Uint8Array;
  readonly signatureId: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  /** In the order of their bytes, unless a test wants another. */
  readonly signed: readonly Uint8Array[];
  readonly unsigned: readonly Uint8Array[];
  readonly content: readonly Uint8Array[];
  readonly signWith: (key: KeyObject, bytes: Uint8Array) => Uint8Array;
  /** Of this envelope: how often its signer stands in it. */
  readonly signers: number;
};

export type Change = (
  parts: Parts,
  about: { readonly signed: readonly Uint8Array[]; readonly seal: TestSeal },
) => Partial<Parts>;

export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
export const TIMESTAMP = '1.2.840.113549.1.9.16.2.14';
const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

export const SHA256 = sequence(objectId('2.16.840.1.101.3.4.2.1'));
export const SHA1 = sequence(objectId('1.3.14.3.2.26'));
export const MD5 = sequence(objectId('1.2.840.113549.2.5'));

export const attribute = (type: string, ...values: readonly Uint8Array[]): Uint8Array =>
  sequence(objectId(type), setOf(...values));

export const digestOf = (hash: string, parts: readonly Uint8Array[]): Uint8Array => {
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

export const certificateAttribute = (certificate: Uint8Array): Uint8Array =>
  attribute(
    SIGNING_CERTIFICATE,
    sequence(sequence(sequence(octetString(digestOf('sha256', [certificate]))))),
  );

/** Makes an envelope like our own, changed in what `change` says. */
export function envelopeOf(
  seal: TestSeal,
  signed: readonly Uint8Array[],
  change: Change = () => ({}),
): Uint8Array {
  const plain: Parts = {
    hash: 'sha256',
    hashId: SHA256,
    signatureId: seal.algorithm.signatureId,
    certificates: seal.certificateChain.map(({ raw }) => raw),
    signed: [
      attribute(CONTENT_TYPE, objectId(DATA)),
      attribute(MESSAGE_DIGEST, octetString(digestOf(seal.algorithm.hash, signed))),
      certificateAttribute(seal.certificate.raw),
    ],
    unsigned: [],
    content: [objectId(DATA)],
    signWith: (key, bytes) => seal.algorithm.sign(key, bytes),
    signers: 1,
    ...(seal.algorithm.hash === 'sha256' ? {} : { hash: 'sha384', hashId: seal.algorithm.hashId }),
  };
  const parts = { ...plain, ...change(plain, { signed, seal }) };
  const signer = signerInfo(seal, parts);
  return sequence(
    objectId(SIGNED_DATA),
    explicit(
      0,
      sequence(
        integer(1),
        setOf(parts.hashId),
        sequence(...parts.content),
        explicit(0, ...parts.certificates),
        element(0x31, Buffer.concat(Array.from({ length: parts.signers }, () => signer))),
      ),
    ),
  );
}

function signerInfo(seal: TestSeal, parts: Parts): Uint8Array {
  const attributes = childrenOf(readDer(setOf(...parts.signed))).map(({ whole }) => whole);
  const signature = parts.signWith(seal.keys.privateKey, element(0x31, Buffer.concat(attributes)));
  return sequence(
    integer(1),
    issuerAndSerial(seal.certificate.raw),
    parts.hashId,
    ...(attributes.length === 0 ? [] : [element(0xa0, Buffer.concat(attributes))]),
    parts.signatureId,
    octetString(signature),
    ...(parts.unsigned.length === 0 ? [] : [element(0xa1, Buffer.concat(parts.unsigned))]),
  );
}

function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const [, serial, , issuer] = childrenOf(childAt(readDer(certificate), 0));
  if (serial === undefined || issuer === undefined) throw new TypeError('No certificate.');
  return sequence(issuer.whole, serial.whole);
}

export const signWithHash =
  (hash: string) =>
  (key: KeyObject, bytes: Uint8Array): Uint8Array =>
    sign(hash, bytes, key);
