import { readCertificateFields, readExtensions } from './certificate-fields.ts';
import { childAt, childrenOf, readDer } from './der-reader.ts';
import type { DerElement } from './der-reader.ts';
import { readTime } from './der-time.ts';
import { demandUsedBefore } from './demand-used-before.ts';
import { isCurrent } from './is-current.ts';
import type { Asked } from './ocsp.ts';
import { ProofError } from './proof-error.ts';
import { isSignedBy } from './verify-signed.ts';

/**
 * Checks that a CertificateList (RFC 5280, 5) is the issuer's own, of now, and that the certificate is not on it, or
 * was used before.
 */
export function checkCrl(list: Uint8Array, { certificate, issuer, provedAt }: Asked, now: Date): void {
  const whole = readDer(list);
  const [body, algorithm] = [childAt(whole, 0), childAt(whole, 1)];
  const { issuer: name, times, entries, extensions } = readBody(body);
  const isIssuers = Buffer.from(name.whole).equals(readCertificateFields(issuer).subject.whole);
  const [key, signed] = [issuer.publicKey, childAt(whole, 2).content.subarray(1)];
  if (!isIssuers || !isSignedBy({ algorithm, key, bytes: body.whole, signature: signed }))
    throw new ProofError('revocation-unsigned');
  if (!isComplete(extensions)) throw new ProofError('revocation-unknown');
  if (!holdsNow(times.map(readTime), now)) throw new ProofError('revocation-stale');
  const { serial } = readCertificateFields(certificate);
  const entry = entries.find((one) => Buffer.from(childAt(one, 0).whole).equals(serial.whole));
  if (entry !== undefined) demandUsedBefore(readTime(childAt(entry, 1)), provedAt);
}

/** A list that names no end (RFC 5280, 5.1.2.5 asks for one) could be of any age. */
const holdsNow = ([from, until]: readonly Date[], now: Date): boolean =>
  from !== undefined && until !== undefined && isCurrent({ from, until, now });

const SEQUENCE = 0x30;
const TIMES = [0x17, 0x18];

function readBody(body: DerElement) {
  const parts = childrenOf(body);
  const [, issuer, ...rest] = parts.filter(({ tag }) => tag !== 0x02);
  if (issuer === undefined) throw new ProofError('revocation-unknown');
  const entries = rest.find(({ tag }) => tag === SEQUENCE);
  const extensions = rest.find(({ tag }) => tag === 0xa0);
  return {
    issuer,
    times: rest.filter(({ tag }) => TIMES.includes(tag)),
    entries: entries === undefined ? [] : childrenOf(entries),
    extensions: extensions === undefined ? new Map() : readExtensions(childAt(extensions, 0)),
  } as const;
}

const ISSUING_DISTRIBUTION_POINT = '2.5.29.28';
/** onlySomeReasons, indirectCRL, onlyContainsAttributeCerts. */
const PARTIAL = [0x83, 0x84, 0x85];

/** A list of changes only, of some reasons only, or of other issuers' certificates does not answer the question. */
function isComplete(extensions: ReturnType<typeof readExtensions>): boolean {
  return [...extensions].every(([id, { isCritical, value }]) => {
    if (!isCritical) return true;
    if (id !== ISSUING_DISTRIBUTION_POINT) return false;
    return !childrenOf(readDer(value)).some(({ tag }) => PARTIAL.includes(tag));
  });
}
