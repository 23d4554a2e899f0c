import { isSignedByAuthority } from './authority-signature.ts';
import { isSame } from './bytes.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { DerError } from './der.ts';
import type { Bytes } from './model.ts';

/** A certificate, then each one's issuer. */
export type CertificatePath = {
  readonly certificates: readonly [Certificate, ...Certificate[]];
  /** It ends at one that is trusted, or at one that has no issuer but itself. `cut`: the next one is not there. */
  readonly end: 'anchor' | 'root' | 'cut';
};

/** Certificates between the signer's and one on the list. */
const LONGEST_PATH = 4;
/** Nobody sends more. */
const MOST_CANDIDATES = 16;

/** Goes up from a certificate, by what is trusted and by what came along. Each signature is checked. */
export async function certificatePath(
  certificate: Certificate,
  { anchors, bag }: { readonly anchors: readonly Bytes[]; readonly bag: readonly Bytes[] },
): Promise<CertificatePath> {
  // Every renewal names the certificates of the ones before it again.
  const different = [...new Set(bag)].slice(0, MOST_CANDIDATES);
  const candidates = [...anchors, ...different].flatMap(readable);
  const path: [Certificate, ...Certificate[]] = [certificate];
  for (let last = certificate; ;) {
    const { whole } = last;
    if (anchors.some((anchor) => isSame(anchor, whole))) return { certificates: path, end: 'anchor' };
    if (isSame(last.subject, last.issuer)) return { certificates: path, end: 'root' };
    const issuer = await issuerOf(last, candidates);
    if (issuer === null || path.length > LONGEST_PATH) return { certificates: path, end: 'cut' };
    path.push(issuer);
    last = issuer;
  }
}

/** What came along is not covered by the signature, so anybody can have put rubbish there. */
function readable(bytes: Bytes): readonly Certificate[] {
  try {
    return [readCertificate(bytes)];
  } catch (error) {
    if (error instanceof DerError) return [];
    throw error;
  }
}

async function issuerOf(last: Certificate, candidates: readonly Certificate[]): Promise<Certificate | null> {
  for (const candidate of candidates) if (await hasIssued(candidate, last)) return candidate;
  return null;
}

async function hasIssued(
  { isAuthority, subject, publicKey }: Certificate,
  { issuer, body, algorithm, signature }: Certificate,
): Promise<boolean> {
  if (!isAuthority || !isSame(subject, issuer)) return false;
  try {
    return (await isSignedByAuthority({ algorithm, publicKey }, { signed: body, signature })) === true;
  } catch (error) {
    // Rubbish may also stand in a key or an algorithm, which are read only here.
    if (error instanceof DerError) return false;
    throw error;
  }
}
