import { isSame, toHex } from './bytes.ts';
import type { Certificate } from './certificate.ts';
import { TAG, type Element } from './der.ts';
import type { Bytes } from './model.ts';
import { demand } from './refusal.ts';
import { ecdsa, isSignedBy, rsaPss, curveOf, type Algorithm } from './signature.ts';
import { hashOf, signerCertificate } from './signer-certificate.ts';
import { readSignedData, type SignedData } from './signed-data.ts';

/** What an envelope proves: who has signed these bytes, and the token of a time-stamp if it has one. */
export type Envelope = {
  readonly certificate: Certificate;
  /** All that came with it; the seal does not cover them. */
  readonly certificates: readonly Bytes[];
  /** The signature's own bytes, which the time-stamp is about. */
  readonly signature: Bytes;
  readonly timestamp: Bytes | null;
};

const DATA = '1.2.840.113549.1.7.1';
export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

/**
 * The seal's algorithms: exactly these spellings, so neither another hash nor an odd parameter comes in. By the hash of
 * the content and the whole identifier of the signature, in hexadecimal digits of their DER.
 */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  'SHA-256 300a06082a8648ce3d040302': ecdsa('P-256', 'SHA-256'),
  'SHA-384 300a06082a8648ce3d040303': ecdsa('P-384', 'SHA-384'),
  // RSASSA-PSS with SHA-256, MGF1 with SHA-256, 32 bytes of salt (RFC 4056).
  'SHA-256 304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120':
    rsaPss('SHA-256', 32),
};

/**
 * Checks a detached CMS signature in the form of a PAdES baseline seal (ETSI EN 319 142-1, 6.3), whose room is filled up
 * with zeros. Throws `Refusal` and `DerError`.
 */
export async function checkEnvelope(room: Bytes, content: Bytes): Promise<Envelope> {
  const { data, length } = readSignedData(room);
  demand(
    room.subarray(length).every((byte) => byte === 0),
    'envelope-padding',
  );
  demand(data.contentType === DATA && data.content === null, 'envelope-unreadable');
  const hash = hashOf(data.digestAlgorithm);
  const algorithm = ALGORITHMS[`${hash ?? ''} ${toHex(data.signatureAlgorithm.whole)}`];
  demand(hash !== null && algorithm !== undefined, 'algorithm-not-allowed');
  demandAttributes(data);
  await demandDigest(data, { hash, content });
  const certificate = await signerCertificate(data);
  const curve = curveOf(certificate.publicKey);
  const wanted = 'namedCurve' in algorithm.key ? algorithm.key.namedCurve : null;
  demand(curve === wanted, 'algorithm-not-allowed');
  const isSigned = await isSignedBy(certificate.publicKey, algorithm, {
    signed: data.signedBytes,
    signature: data.signature,
  });
  demand(isSigned !== null, 'algorithm-not-allowed');
  demand(isSigned, 'signature-wrong');
  const { certificates, signature, unsigned } = data;
  return { certificate, certificates, signature, timestamp: unsigned.get(TIMESTAMP)?.whole ?? null };
}

/** Ours and no other: content type, digest and certificate are signed; a time-stamp may stand beside the signature. */
function demandAttributes({ signed, unsigned }: SignedData): void {
  const known = [CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2];
  demand(signed.size === known.length && known.every((id) => signed.has(id)), 'attributes');
  demand(
    [...unsigned.keys()].every((id) => id === TIMESTAMP),
    'attributes',
  );
  const type = signed.get(CONTENT_TYPE);
  demand(type !== undefined && toHex(type.whole) === '06092a864886f70d010701', 'attributes');
}

/** The signed digest must be that of the content, else the content was changed. */
export async function demandDigest(
  { signed }: SignedData,
  { hash, content }: { readonly hash: string; readonly content: Bytes },
): Promise<void> {
  const named: Element | undefined = signed.get(MESSAGE_DIGEST);
  const digest = new Uint8Array(await crypto.subtle.digest(hash, content));
  demand(named?.tag === TAG.octetString && isSame(named.content, digest), 'content-changed');
}
