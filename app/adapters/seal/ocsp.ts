import { createHash, X509Certificate } from 'node:crypto';
import { extendedKeyUsage, readCertificateFields } from './certificate-fields.ts';
import { isInForce, isIssuer } from './certificate-path.ts';
import { childAt, childrenOf, readDer, readInteger, readObjectId } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { readTime } from './der-time.ts';
import { nothing, objectId, octetString, sequence } from './der-writer.ts';
import { demandUsedBefore } from './demand-used-before.ts';
import { isCurrent } from './is-current.ts';
import { ProofError } from './proof-error.ts';
import { isSignedBy } from './verify-signed.ts';

export type Asked = {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  /** When a time stamp proves that the certificate was used; revoked later is as good as not revoked. */
  readonly provedAt: Date | null;
};

/** An OCSPRequest for one certificate (RFC 6960, 4.1.1), without a nonce: answers may be made in advance. */
export const ocspRequest = (asked: Omit<Asked, 'provedAt'>): Uint8Array =>
  sequence(sequence(sequence(sequence(certificateId(asked)))));

/** SHA-1 only names the issuer here; it is what every responder knows (RFC 5019, 2.1.1). */
function certificateId({ certificate, issuer }: Omit<Asked, 'provedAt'>): Uint8Array {
  const { subject, keyBits } = readCertificateFields(issuer);
  const sha1 = (bytes: Uint8Array): Uint8Array => octetString(createHash('sha1').update(bytes).digest());
  const { serial } = readCertificateFields(certificate);
  return sequence(
    sequence(objectId('1.3.14.3.2.26'), nothing()),
    sha1(subject.whole),
    sha1(keyBits),
    serial.whole,
  );
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

type Basic = { readonly data: DerElement; readonly algorithm: DerElement; readonly signature: DerElement };

/**
 * Checks that an OCSPResponse says *good* of the certificate, or revoked after it was used, now, and that who signed it
 * may say so: the issuer, or a responder with a certificate of the issuer's for this. Returns that certificate, if it
 * is not the issuer's own.
 */
export function checkOcsp(response: Uint8Array, asked: Asked, now: Date): X509Certificate | null {
  const basic = basicIn(response);
  const [data, algorithm, signature] = [childAt(basic, 0), childAt(basic, 1), childAt(basic, 2)];
  const given = childrenOf(basic)[3];
  const certificates = given === undefined ? [] : childrenOf(childAt(given, 0));
  const responders = certificates.map(({ whole }) => new X509Certificate(whole));
  const signer = findSigner({ data, algorithm, signature }, responders, { asked, now });
  checkStatus(data, asked, now);
  return signer === asked.issuer ? null : signer;
}

function basicIn(response: Uint8Array): DerElement {
  const [status, bytes] = childrenOf(readDer(response));
  if (status === undefined || bytes === undefined || readInteger(status) !== 0)
    throw new ProofError('revocation-unknown');
  if (readObjectId(childAt(bytes, 0, 0)) !== BASIC) throw new ProofError('revocation-unknown');
  return readDer(childAt(bytes, 0, 1).content);
}

function findSigner(
  { data, algorithm, signature }: Basic,
  responders: readonly X509Certificate[],
  { asked, now }: { readonly asked: Asked; readonly now: Date },
): X509Certificate {
  const delegated = responders.filter(
    (one) =>
      extendedKeyUsage(one).purposes.includes(OCSP_SIGNING) &&
      isIssuer(asked.issuer, one) &&
      isInForce(one, now),
  );
  const signer = [asked.issuer, ...delegated].find(({ publicKey: key }) =>
    isSignedBy({ algorithm, key, bytes: data.whole, signature: signature.content.subarray(1) }),
  );
  if (signer === undefined) throw new ProofError('revocation-unsigned');
  return signer;
}

const GOOD = 0x80;
const REVOKED = 0xa1;

function checkStatus(data: DerElement, asked: Asked, now: Date): void {
  const responses = childrenOf(data).find(({ tag }) => tag === 0x30);
  const own = responses && childrenOf(responses).find((one) => isAbout(childAt(one, 0), asked));
  if (own === undefined) throw new ProofError('revocation-unknown');
  const status = childAt(own, 1);
  if (status.tag === REVOKED) demandUsedBefore(readTime(childAt(status, 0)), asked.provedAt);
  else if (status.tag !== GOOD) throw new ProofError('revocation-unknown');
  const nextUpdate = childrenOf(own).find(({ tag }) => tag === 0xa0);
  const until = nextUpdate === undefined ? null : readTime(childAt(nextUpdate, 0));
  if (!isCurrent({ from: readTime(childAt(own, 2)), until, now })) throw new ProofError('revocation-stale');
}

/** Names and keys are hashed the same way in request and answer, so the parts can be compared as bytes. */
function isAbout(id: DerElement, asked: Asked): boolean {
  const [, ...expected] = childrenOf(readDer(certificateId(asked)));
  const [, ...found] = childrenOf(id);
  return expected.every((part, index) => Buffer.from(part.whole).equals(found[index]?.whole ?? Buffer.of()));
}
