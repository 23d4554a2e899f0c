import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import { issuerAndSerial } from './certificate-fields.ts';
import { readDer } from './der-reader.ts';
import { element, explicit, integer, objectId, octetString, sequence, setOf } from './der-writer.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

/** Who signs: any key, in a file, in a token or far away, that can sign the DER of the signed attributes. */
export type Signer = {
  /** The signer's own certificate first. */
  readonly certificateChain: readonly X509Certificate[];
  readonly algorithm: SignatureAlgorithm;
  readonly sign: (attributesDer: Uint8Array) => Promise<Uint8Array>;
};

/** The token of a time stamp over the bytes, or `null` when there is none to be had in time. */
export type Stamp = (bytes: Uint8Array) => Promise<Uint8Array | null>;

/**
 * The detached CMS SignedData (RFC 5652) over bytes, in the form of a CAdES/PAdES baseline B-B signature (ETSI EN
 * 319 142-1, 6.3): content type, message digest and signing-certificate-v2 (RFC 5035) are signed; a signing time is
 * not, because the PDF's /M says it. With `stamp` it becomes B-T: the time stamp over the signature (RFC 3161, appendix
 * A) is its only unsigned attribute; without one in time it stays B-B.
 */
export async function makeEnvelope(
  signer: Signer,
  signed: readonly Uint8Array[],
  stamp: Stamp = () => Promise.resolve(null),
): Promise<Uint8Array> {
  const [certificate] = signer.certificateChain;
  if (certificate === undefined) throw new TypeError('A signer needs a certificate.');
  const attributes = signedAttributes(certificate, digestOf(signer.algorithm, signed));
  // The attributes are signed as a SET OF, and carried as [0] (RFC 5652, 5.4).
  const signature = await signer.sign(setOf(...attributes));
  const token = await stamp(signature);
  const unsigned = token === null ? [] : [element(0xa1, attribute(SIGNATURE_TIME_STAMP, token))];
  return sequence(
    objectId(SIGNED_DATA),
    explicit(
      0,
      sequence(
        integer(1),
        setOf(signer.algorithm.hashId),
        sequence(objectId(DATA)),
        explicit(0, ...signer.certificateChain.map((one) => one.raw)),
        setOf(
          sequence(
            integer(1),
            sequence(...issuerAndSerial(certificate)),
            signer.algorithm.hashId,
            element(0xa0, contentOfSet(attributes)),
            signer.algorithm.signatureId,
            octetString(signature),
            ...unsigned,
          ),
        ),
      ),
    ),
  );
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

function digestOf(algorithm: SignatureAlgorithm, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm.hash);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function signedAttributes(certificate: X509Certificate, digest: Uint8Array): readonly Uint8Array[] {
  // SHA-256 is the default of ESSCertIDv2 and therefore not written.
  const certificateHash = createHash('sha256').update(certificate.raw).digest();
  return [
    attribute(CONTENT_TYPE, objectId(DATA)),
    attribute(MESSAGE_DIGEST, octetString(digest)),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(sequence(octetString(certificateHash))))),
  ];
}

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(objectId(type), setOf(value));

const contentOfSet = (members: readonly Uint8Array[]): Uint8Array => readDer(setOf(...members)).content;
