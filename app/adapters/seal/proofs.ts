import type { X509Certificate } from 'node:crypto';
import { certificatePath, isRoot } from './certificate-path.ts';
import { SIGNATURE_TIME_STAMP } from './envelope.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { gatherRevocation } from './revocation.ts';
import type { Evidence } from './revocation.ts';
import { readSignedData } from './signed-data.ts';
import type { Timestamping } from './timestamping.ts';

/** What later updates of a receipt are made of. Each may fail with a `ProofError`, and can be tried again. */
export type Proofs = {
  /** A time stamp over a hash, and until when its certificate holds. */
  readonly stamp: (sha256: Uint8Array) => Promise<{ readonly token: Uint8Array; readonly until: Date }>;
  /** That no certificate of a seal or a time stamp, nor of the time stamp inside a seal, was revoked. */
  readonly evidence: (envelope: Uint8Array) => Promise<Evidence>;
};

/** Nobody waits for the worker, but a job must end. */
const MILLISECONDS = 15_000;
const deadline = (): AbortSignal => AbortSignal.timeout(MILLISECONDS);

export function openProofs(timestamping: Timestamping, now = (): Date => new Date()): Proofs {
  return {
    stamp: async (sha256) => {
      const token = await timestamping.authority.stamp(sha256, deadline());
      return { token, until: new Date(readSignedData(token).signer.validTo) };
    },
    evidence: async (envelope) => {
      const found: Evidence[] = [];
      for (const path of pathsIn(envelope, timestamping, now()))
        found.push(...(await gatherRevocation(path, { fetchBytes, deadline, now })));
      return {
        certificates: found.flatMap((one) => one.certificates),
        ocsps: found.flatMap((one) => one.ocsps),
        crls: found.flatMap((one) => one.crls),
      };
    },
  };
}

/** Whether a seal has a time stamp inside. */
export const hasTimestamp = (envelope: Uint8Array): boolean =>
  readSignedData(envelope).unsigned.has(SIGNATURE_TIME_STAMP);

/** A seal is our own, so it may bring its own root; a time stamp may not. */
function pathsIn(
  envelope: Uint8Array,
  { roots, known }: Pick<Timestamping, 'roots' | 'known'>,
  at: Date,
): readonly (readonly X509Certificate[])[] {
  const { contentType, signer, certificates, unsigned } = readSignedData(envelope);
  const isSeal = contentType === DATA;
  const trust = {
    known: [...certificates, ...known],
    roots: isSeal ? [...roots, ...certificates.filter(isRoot)] : roots,
    at,
  };
  const inside = unsigned.get(SIGNATURE_TIME_STAMP);
  const own = certificatePath(signer, trust);
  return inside === undefined ? [own] : [own, ...pathsIn(inside.whole, { roots, known }, at)];
}

const DATA = '1.2.840.113549.1.7.1';
