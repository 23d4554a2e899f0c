import { fromBase64, isSame } from './bytes.ts';
import type { Certificate } from './certificate.ts';
import type { ListedSeal, SealList } from './model.ts';
import { Refusal, demand } from './refusal.ts';

/** The entry of exactly this certificate; one of the same name but with another key is not it. */
export function entryOf({ whole }: Certificate, { seals }: SealList): ListedSeal {
  const entry = seals.find(({ certificate }) => isSame(fromBase64(certificate), whole));
  if (entry === undefined) throw new Refusal('certificate-not-listed');
  return entry;
}

/** Whether the seal counted at a moment (in milliseconds). */
export function demandInForce({ notBefore, notAfter }: Certificate, at: number): void {
  demand(at >= notBefore && at <= notAfter, 'certificate-not-in-force');
}

/**
 * A revoked seal counts only for what is proved to be older, by a time-stamp or the portal's books: whoever has the key
 * could write any time into a file. Moments in milliseconds.
 */
export function demandNotRevoked(revokedAt: number | null, provedAt: number | null): void {
  demand(revokedAt === null || (provedAt !== null && provedAt < revokedAt), 'certificate-revoked');
}
