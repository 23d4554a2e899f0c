import { sign } from 'node:crypto';
import { childrenOf, readDer } from '../../../adapters/seal/der-reader.ts';
import {
  element,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
} from '../../../adapters/seal/der-writer.ts';
import type { Attack, Scene } from '../attack.ts';
import {
  CONTENT_TYPE,
  MD5,
  MESSAGE_DIGEST,
  SHA1,
  SIGNING_CERTIFICATE,
  TIMESTAMP,
  attribute,
  certificateAttribute,
  digestOf,
  envelopeOf,
  signWithHash,
  type Change,
} from '../envelope-maker.ts';
import { makeSeal, withoutKey } from '../seals.ts';
import { smallDocument } from '../small-document.ts';

const DATA = objectId('1.2.840.113549.1.7.1');
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** A document with an envelope that the agency's own key has made in another way than our writer does. */
const made =
  (change: Change) =>
  ({ seal }: Scene): Promise<Buffer> =>
    smallDocument((signed) => envelopeOf(seal, signed, change), { envelopeBytes: 4096 });

/** The signed attributes without one, and with others. */
const attributes =
  (without: string | null, ...more: readonly Uint8Array[]): Change =>
  ({ signed }) => ({
    signed: [
      ...signed.filter(
        (one) => without === null || !Buffer.from(one).includes(Buffer.from(objectId(without))),
      ),
      ...more,
    ],
  });

const RSA_PKCS1 = sequence(objectId('1.2.840.113549.1.1.11'), element(5, new Uint8Array()));
const foreign = makeSeal();

const envelopes: readonly (readonly [name: string, reason: Attack['reason'], change: Change])[] = [
  ['two signers', 'several-signers', () => ({ signers: 2 })],
  ['no signer', 'several-signers', () => ({ signers: 0 })],
  [
    'SHA-1',
    'algorithm-not-allowed',
    (_, { signed }) => ({
      hashId: SHA1,
      signed: [
        attribute(CONTENT_TYPE, DATA),
        attribute(MESSAGE_DIGEST, octetString(digestOf('sha1', signed))),
      ],
      signWith: signWithHash('sha1'),
    }),
  ],
  ['MD5', 'algorithm-not-allowed', () => ({ hashId: MD5 })],
  [
    'SHA-1 in the signature alone',
    'algorithm-not-allowed',
    () => ({ signatureId: sequence(objectId('1.2.840.10045.4.1')), signWith: signWithHash('sha1') }),
  ],
  ['SHA-384 that is said to be SHA-256', 'signature-wrong', () => ({ signWith: signWithHash('sha384') })],
  ['RSA by name, ECDSA by key', 'algorithm-not-allowed', () => ({ signatureId: RSA_PKCS1 })],
  ['no signed attributes', 'attributes', () => ({ signed: [] })],
  ['no content type', 'attributes', attributes(CONTENT_TYPE)],
  ['no digest', 'attributes', attributes(MESSAGE_DIGEST)],
  ['no name of the certificate', 'attributes', attributes(SIGNING_CERTIFICATE)],
  [
    'another content type',
    'attributes',
    attributes(CONTENT_TYPE, attribute(CONTENT_TYPE, objectId('1.2.840.113549.1.7.2'))),
  ],
  [
    'a time of its own',
    'attributes',
    attributes(null, attribute(SIGNING_TIME, element(0x17, Buffer.from('260601120000Z')))),
  ],
  ['two digests', 'attributes', attributes(null, attribute(MESSAGE_DIGEST, octetString(Buffer.alloc(32))))],
  [
    'a digest of two values',
    'attributes',
    attributes(
      MESSAGE_DIGEST,
      attribute(MESSAGE_DIGEST, octetString(Buffer.alloc(32)), octetString(Buffer.alloc(32, 1))),
    ),
  ],
  [
    'a digest without value',
    'attributes',
    attributes(MESSAGE_DIGEST, sequence(objectId(MESSAGE_DIGEST), setOf())),
  ],
  [
    'the digest of something else',
    'content-changed',
    attributes(
      MESSAGE_DIGEST,
      attribute(MESSAGE_DIGEST, octetString(digestOf('sha256', [Buffer.from('else')]))),
    ),
  ],
  [
    'the name of another certificate',
    'certificate-mismatch',
    attributes(SIGNING_CERTIFICATE, certificateAttribute(foreign.certificate.raw)),
  ],
  ['the certificate left out', 'certificate-mismatch', () => ({ certificates: [] })],
  [
    'another certificate in its place',
    'certificate-mismatch',
    () => ({ certificates: [foreign.certificate.raw] }),
  ],
  [
    'another certificate named and enclosed',
    'certificate-mismatch',
    ({ signed }) => ({
      certificates: [foreign.certificate.raw],
      signed: [...signed.slice(0, 2), certificateAttribute(foreign.certificate.raw)],
    }),
  ],
  [
    'an authority whose key is none',
    'not-known-to-portal',
    ({ certificates: [own = Buffer.of(), top = Buffer.of()] }) => ({ certificates: [own, withoutKey(top)] }),
  ],
  [
    'content of its own',
    'envelope-unreadable',
    () => ({ content: [DATA, element(0xa0, octetString(Buffer.from('else')))] }),
  ],
  [
    'an unsigned attribute',
    'attributes',
    () => ({ unsigned: [attribute(SIGNING_TIME, element(0x17, Buffer.from('260601120000Z')))] }),
  ],
  [
    'two time-stamps',
    'attributes',
    () => ({ unsigned: [attribute(TIMESTAMP, sequence()), attribute(TIMESTAMP, sequence())] }),
  ],
  ['a time-stamp that is none', 'timestamp-wrong', () => ({ unsigned: [attribute(TIMESTAMP, sequence())] })],
  [
    'the signature of an empty text',
    'signature-wrong',
    () => ({ signWith: (key) => sign('sha256', Buffer.alloc(0), key) }),
  ],
  ['a signature of zeros', 'signature-wrong', () => ({ signWith: () => sequence(integer(0), integer(0)) })],
  ['a signature of ones', 'signature-wrong', () => ({ signWith: () => sequence(integer(1), integer(1)) })],
  [
    'a signature that is no pair of numbers',
    'signature-wrong',
    () => ({ signWith: () => Buffer.alloc(64, 7) }),
  ],
  [
    'a signature with a zero too many',
    'signature-wrong',
    ({ signWith }) => ({ signWith: (key, bytes) => padded(signWith(key, bytes)) }),
  ],
];

/** A number of the signature with a zero before it. */
function padded(signature: Uint8Array): Uint8Array {
  const numbers = childrenOf(readDer(signature)).map(({ content }) =>
    element(2, Buffer.concat([Buffer.alloc(1), content])),
  );
  return sequence(...numbers);
}

/** Envelopes that have two readings, or that the agency's rules do not allow. */
export const irregularEnvelopes: readonly Attack[] = envelopes.map(([name, reason, change]) => ({
  name: `envelope: ${name}`,
  reason,
  file: made(change),
}));
