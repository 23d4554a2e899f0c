import { createHash, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { childAt, readDer } from './der-reader.ts';
import {
  bitString,
  explicit,
  implicit,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  time,
  truth,
  utf8String,
} from './der-writer.ts';

export type CertificateRequest = {
  readonly subject: Name;
  readonly subjectKey: KeyObject;
  readonly issuer: Name;
  readonly issuerKey: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly use: 'authority' | 'seal';
  readonly notBefore: Date;
  readonly notAfter: Date;
};

export type Name = { readonly commonName: string; readonly organization: string };

/** An X.509 v3 certificate (RFC 5280), signed with ECDSA and SHA-256. */
export function writeCertificate(request: CertificateRequest): Uint8Array {
  const body = sequence(
    explicit(0, integer(2)),
    integer(serialNumber()),
    ECDSA_SHA256,
    name(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    name(request.subject),
    publicKeyInfo(request.subjectKey),
    explicit(3, sequence(...extensions(request))),
  );
  return sequence(body, ECDSA_SHA256, bitString(sign('sha256', body, request.issuerKey.privateKey)));
}

const ECDSA_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));

/** 127 random bits: positive, and never shorter because the highest byte is not zero. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

const name = (parts: Name): Uint8Array =>
  sequence(
    setOf(sequence(objectId('2.5.4.6'), printableCountry)),
    setOf(sequence(objectId('2.5.4.10'), utf8String(parts.organization))),
    setOf(sequence(objectId('2.5.4.3'), utf8String(parts.commonName))),
  );

/** PrintableString "DE": the standard asks for this type in a country. */
const printableCountry = Buffer.from([0x13, 2, 0x44, 0x45]);

const publicKeyInfo = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' });

/**
 * No extended key usage: viewers built on NSS refuse a certificate whose only one is document signing.
 * The bits of the key usage are those of RFC 5280, 4.2.1.3.
 */
function extensions(request: CertificateRequest): readonly Uint8Array[] {
  const isAuthority = request.use === 'authority';
  const keyCertSign = bitString(Buffer.from([0b0000_0110]), 1);
  const signatureAndCommitment = bitString(Buffer.from([0b1100_0000]), 6);
  return [
    extension('2.5.29.19', isAuthority ? sequence(truth(), integer(0)) : sequence(), 'critical'),
    extension('2.5.29.15', isAuthority ? keyCertSign : signatureAndCommitment, 'critical'),
    extension('2.5.29.14', octetString(keyIdentifier(request.subjectKey))),
    extension('2.5.29.35', sequence(implicit(0, keyIdentifier(request.issuerKey.publicKey)))),
  ];
}

const extension = (id: string, value: Uint8Array, weight?: 'critical'): Uint8Array =>
  sequence(objectId(id), ...(weight === 'critical' ? [truth()] : []), octetString(value));

/** SHA-1 of the key bits: a name, not a proof (RFC 5280, 4.2.1.2, method 1). */
function keyIdentifier(key: KeyObject): Uint8Array {
  const bits = childAt(readDer(publicKeyInfo(key)), 1).content.subarray(1);
  return createHash('sha1').update(bits).digest();
}
