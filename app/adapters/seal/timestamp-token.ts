import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import { extendedKeyUsage } from './certificate-fields.ts';
import { certificatePath } from './certificate-path.ts';
import { childAt, childrenOf, readDer } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { readTime } from './der-time.ts';
import { integer } from './der-writer.ts';
import { ProofError } from './proof-error.ts';
import { isSignatureRight, readSignedData } from './signed-data.ts';
import type { SignedData } from './signed-data.ts';
import { SHA256 } from './timestamp-exchange.ts';
import { hashOf } from './verify-signed.ts';

type Expected = {
  readonly sha256: Uint8Array;
  readonly nonce: Uint8Array;
  readonly roots: readonly X509Certificate[];
  readonly known: readonly X509Certificate[];
  readonly now: Date;
};

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Clocks differ by seconds; a service that is further off does not tell the time. */
const MOST_SECONDS_APART = 300;

/**
 * Checks all of a fresh time stamp before it is used (RFC 3161, 2.2 and 2.3): it is over our hash, belongs to our
 * request, is of now, and is signed by a certificate for nothing but time stamps that leads up to one of the roots.
 */
export function checkTimestamp(token: Uint8Array, expected: Expected): void {
  const data = readToken(token);
  checkInfo(data.content ?? new Uint8Array(), expected);
  checkSigner(data, expected);
  if (!isSignatureRight(data)) throw new ProofError('timestamp-signature');
}

function readToken(token: Uint8Array): SignedData {
  try {
    const data = readSignedData(token);
    if (data.contentType === TST_INFO && data.content !== null) return data;
  } catch (cause) {
    throw new ProofError('timestamp-unreadable', { cause });
  }
  throw new ProofError('timestamp-unreadable');
}

function checkInfo(content: Uint8Array, { sha256, nonce, now }: Expected): void {
  const [, , imprint, , time, ...rest] = childrenOf(readDer(content));
  if (imprint === undefined || time === undefined) throw new ProofError('timestamp-unreadable');
  const expectedHash = readDer(SHA256).content.subarray(0, 11);
  const isOurHash = Buffer.from(childAt(imprint, 0).content).subarray(0, 11).equals(expectedHash);
  if (!isOurHash || !Buffer.from(childAt(imprint, 1).content).equals(sha256))
    throw new ProofError('timestamp-imprint');
  if (!rest.some(({ whole }) => Buffer.from(whole).equals(integer(nonce))))
    throw new ProofError('timestamp-nonce');
  if (Math.abs(readTime(time).getTime() - now.getTime()) > MOST_SECONDS_APART * 1000)
    throw new ProofError('timestamp-time');
}

function checkSigner({ signer, signed, certificates }: SignedData, { roots, known, now }: Expected): void {
  const { isCritical, purposes } = extendedKeyUsage(signer);
  if (!isCritical || purposes.join() !== TIME_STAMPING) throw new ProofError('timestamp-signer');
  if (!namesSigner(signed.get(SIGNING_CERTIFICATE_V2), signer)) throw new ProofError('timestamp-signer');
  certificatePath(signer, { known: [...certificates, ...known], roots, at: now });
}

/** ESSCertIDv2 (RFC 5035): without the name of a hash it is SHA-256. */
function namesSigner(attribute: DerElement | undefined, signer: X509Certificate): boolean {
  if (attribute === undefined) return false;
  const [first, second] = childrenOf(childAt(attribute, 0, 0));
  const [hash, digest] = first?.tag === 0x30 ? [hashOf(first), second] : ['sha256', first];
  if (hash === undefined || digest === undefined) return false;
  return createHash(hash).update(signer.raw).digest().equals(digest.content);
}
