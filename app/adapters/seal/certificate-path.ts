import type { X509Certificate } from 'node:crypto';
import { ProofError } from './proof-error.ts';

export type Trust = {
  /** Certificates in between, in any order. */
  readonly known: readonly X509Certificate[];
  readonly roots: readonly X509Certificate[];
  readonly at: Date;
};

/** Longer chains do not occur, and a circle ends here. */
const LONGEST = 8;

/** The certificate, then each one's issuer, up to a root; every signature is checked and every one in force. */
export function certificatePath(
  leaf: X509Certificate,
  { known, roots, at }: Trust,
): readonly X509Certificate[] {
  const path = [leaf];
  for (let last = leaf; !roots.some((root) => root.fingerprint256 === last.fingerprint256);) {
    const issuer = [...roots, ...known].find((other) => isIssuer(other, last));
    if (issuer === undefined || path.length === LONGEST) throw new ProofError('untrusted');
    path.push(issuer);
    last = issuer;
  }
  if (!path.every((one) => isInForce(one, at))) throw new ProofError('untrusted');
  return path;
}

/** Whether a certificate says to be its own issuer. */
export const isRoot = (certificate: X509Certificate): boolean => isIssuer(certificate, certificate);

export function isIssuer(issuer: X509Certificate, of: X509Certificate): boolean {
  return issuer.ca && of.checkIssued(issuer) && of.verify(issuer.publicKey);
}

export function isInForce({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}
