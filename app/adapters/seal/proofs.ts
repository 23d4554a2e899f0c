import { certificatePath, isRoot } from './certificate-path.ts';
import { childAt, readDer } from './der-reader.ts';
import { readTime } from './der-time.ts';
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
  /**
   * That no certificate of a seal or a time stamp, nor of the time stamp inside a seal, was revoked. `stamp`: the first
   * time stamp over the document; what was sealed before a revocation stays good.
   */
  readonly evidence: (envelope: Uint8Array, stamp: Uint8Array | null) => Promise<Evidence>;
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
    evidence: async (envelope, stamp) => {
      const found: Evidence[] = [];
      for (const path of pathsIn(envelope, { ...timestamping, stamp, now: now() }))
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

type Given = Pick<Timestamping, 'roots' | 'known'> & {
  readonly stamp: Uint8Array | null;
  readonly now: Date;
};

type PathToProve = Parameters<typeof gatherRevocation>[0];

/** A seal is our own, so it may bring its own root; a time stamp may not. */
function pathsIn(envelope: Uint8Array, given: Given): readonly PathToProve[] {
  const { roots, known, stamp, now } = given;
  const { contentType, signer, certificates, unsigned } = readSignedData(envelope);
  if (contentType !== DATA) {
    const at = timeIn(envelope);
    return [
      { path: certificatePath(signer, { known: [...certificates, ...known], roots, at }), provedAt: null },
    ];
  }
  const inside = unsigned.get(SIGNATURE_TIME_STAMP)?.whole ?? null;
  const proof = inside ?? stamp;
  const provedAt = proof && timeIn(proof);
  const trust = {
    known: [...certificates, ...known],
    roots: [...roots, ...certificates.filter(isRoot)],
    // A seal whose certificate has ended since is as good as on the day it was stamped.
    at: provedAt ?? now,
  };
  const own = { path: certificatePath(signer, trust), provedAt };
  return inside === null ? [own] : [own, ...pathsIn(inside, given)];
}

const DATA = '1.2.840.113549.1.7.1';

/** RFC 3161, 2.4.2: the fifth member of what was signed. */
function timeIn(token: Uint8Array): Date {
  const { content } = readSignedData(token);
  return readTime(childAt(readDer(content ?? new Uint8Array()), 4));
}
