import { ProofError } from './proof-error.ts';

/** A certificate that was revoked is good only for what a time stamp proves to be older than that. */
export function demandUsedBefore(revokedAt: Date, provedAt: Date | null): void {
  if (provedAt === null || revokedAt <= provedAt) throw new ProofError('certificate-revoked');
}
