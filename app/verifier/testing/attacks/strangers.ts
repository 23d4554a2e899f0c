import { generateKeyPairSync } from 'node:crypto';
import { childAt, childrenOf, readDer } from '../../../adapters/seal/der-reader.ts';
import { element, integer, objectId, octetString, sequence } from '../../../adapters/seal/der-writer.ts';
import type { Attack, Scene } from '../attack.ts';
import {
  CONTENT_TYPE,
  MESSAGE_DIGEST,
  SHA256,
  attribute,
  certificateAttribute,
  digestOf,
  envelopeOf,
  signWithHash,
  type Change,
} from '../envelope-maker.ts';
import { makeSeal, listOf, portalWith, type TestSeal } from '../seals.ts';
import { smallDocument } from '../small-document.ts';

const DATA = objectId('1.2.840.113549.1.7.1');
const ECDSA_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const RSA_PKCS1 = sequence(objectId('1.2.840.113549.1.1.11'), element(5, new Uint8Array()));
const foreign = makeSeal();

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other half of the pair: as good for every verifier, but not the bytes that left the agency. */
function mirrored(signature: Uint8Array): Uint8Array {
  const [r, s] = childrenOf(readDer(signature));
  if (r === undefined || s === undefined) throw new TypeError('No pair of numbers.');
  const value = BigInt(`0x${Buffer.from(s.content).toString('hex')}`);
  const other = (P256_ORDER - value).toString(16).padStart(64, '0');
  return sequence(r.whole, integer(Buffer.from(other, 'hex')));
}

const madeBy = (seal: TestSeal, change?: Change): Promise<Buffer> =>
  smallDocument((signed) => envelopeOf(seal, signed, change), { envelopeBytes: 4096 });

const sealedSmall = ({ seal }: Scene, change?: Change): Promise<Buffer> => madeBy(seal, change);

const rsa = makeSeal({ keys: generateKeyPairSync('rsa', { modulusLength: 3072 }) });
const p384 = makeSeal({ keys: generateKeyPairSync('ec', { namedCurve: 'P-384' }) });

/** Good envelopes of somebody else, of another time, or in other bytes than the portal knows. */
export const strangers: readonly Attack[] = [
  {
    name: 'a foreign certificate of the same name',
    reason: 'certificate-not-listed',
    file: () => smallDocument((signed) => envelopeOf(foreign, signed)),
  },
  {
    name: 'another certificate of the same key',
    reason: 'certificate-not-listed',
    file: ({ seal }) => smallDocument((signed) => envelopeOf(makeSeal({ keys: seal.keys }), signed)),
  },
  {
    name: 'an empty list of seals',
    reason: 'certificate-not-listed',
    file: ({ good }) => good,
    seals: () => listOf([]),
  },
  {
    name: 'sealed before the certificate began',
    reason: 'certificate-not-in-force',
    file: (scene) =>
      smallDocument((signed) => envelopeOf(scene.seal, signed), { at: new Date('2025-12-31T23:59:59Z') }),
    ask: () => () => Promise.resolve(null),
  },
  {
    name: 'sealed after the certificate ended',
    reason: 'certificate-not-in-force',
    file: (scene) =>
      smallDocument((signed) => envelopeOf(scene.seal, signed), { at: new Date('2027-01-01T00:00:01Z') }),
    ask: () => () => Promise.resolve(null),
  },
  {
    name: 'a revoked seal, and nothing that proves it older',
    reason: 'certificate-revoked',
    file: ({ good }) => good,
    seals: ({ seal }) => listOf([{ ...seal, revoked: '2026-07-01T00:00:00Z' }]),
    ask: () => () => Promise.resolve(null),
  },
  {
    name: 'a revoked seal, in the books only later',
    reason: 'certificate-revoked',
    file: ({ good }) => good,
    seals: ({ seal }) => listOf([{ ...seal, revoked: '2026-02-01T00:00:00Z' }]),
  },
  { name: 'good, but not in the books', reason: 'not-known-to-portal', file: (scene) => sealedSmall(scene) },
  {
    name: 'good, but of another portal',
    reason: 'not-known-to-portal',
    file: ({ good }) => good,
    ask: ({ other }) => portalWith([other]),
  },
  {
    name: 'the other half of the signature',
    reason: 'not-known-to-portal',
    file: (scene) =>
      sealedSmall(scene, ({ signWith }) => ({ signWith: (key, bytes) => mirrored(signWith(key, bytes)) })),
  },
  {
    name: 'one certificate more in the envelope',
    reason: 'not-known-to-portal',
    file: (scene) =>
      sealedSmall(scene, ({ certificates }) => ({
        certificates: [...certificates, foreign.certificate.raw],
      })),
  },
  {
    name: 'RSA in its old form (PKCS#1 v1.5)',
    reason: 'algorithm-not-allowed',
    file: () => madeBy(rsa, () => ({ signatureId: RSA_PKCS1, signWith: signWithHash('sha256') })),
  },
  {
    name: 'a key on another curve than the signature says',
    reason: 'algorithm-not-allowed',
    file: () =>
      madeBy(p384, (_, { signed }) => ({
        hashId: SHA256,
        signatureId: ECDSA_SHA256,
        signWith: signWithHash('sha256'),
        signed: [
          attribute(CONTENT_TYPE, DATA),
          attribute(MESSAGE_DIGEST, octetString(digestOf('sha256', signed))),
          certificateAttribute(p384.certificate.raw),
        ],
      })),
  },
];

/** The seal of one receipt carried over to another. */
export const carriedOver: readonly Attack[] = [
  {
    name: 'the envelope of another receipt',
    reason: 'content-changed',
    file: ({ good, other }) => withEnvelopeOf(good, other),
  },
  {
    name: 'the digest of another receipt under a foreign signature',
    reason: 'signature-wrong',
    file: ({ seal, other }) =>
      smallDocument((signed) => envelopeOf(seal, signed, () => ({ signWith: () => signatureIn(other) }))),
  },
];

function withEnvelopeOf(file: Buffer, from: Buffer): Buffer {
  const [own, other] = [roomOf(file), roomOf(from)];
  const hex = from
    .subarray(other.start, other.end)
    .toString('latin1')
    .replace(/(00)+$/, '');
  const changed = Buffer.from(file);
  changed.write(hex.padEnd(own.end - own.start, '0'), own.start, 'latin1');
  return changed;
}

function roomOf(file: Buffer): { readonly start: number; readonly end: number } {
  const start = file.indexOf('/Contents <') + '/Contents <'.length;
  return { start, end: file.indexOf('>', start) };
}

/** The bytes of the signature in a file's envelope. */
function signatureIn(file: Buffer): Uint8Array {
  const { start, end } = roomOf(file);
  const whole = Buffer.from(file.subarray(start, end).toString('latin1'), 'hex');
  const length = 4 + whole.readUInt16BE(2);
  const data = childAt(childAt(readDer(whole.subarray(0, length)), 1), 0);
  const signer = childAt(childrenOf(data).at(-1) ?? data, 0);
  return childAt(signer, 5).content;
}
