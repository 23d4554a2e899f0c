import { join, toHex } from './bytes.ts';
import { certificatePath } from './certificate-path.ts';
import type { Certificate } from './certificate.ts';
import { conclude, type Proved, type SignatureToProve, type StampInFile } from './conclude.ts';
import { DerError } from './der.ts';
import { listAdditions } from './list-additions.ts';
import type { Addition, Bytes, ListedCertificate } from './model.ts';
import { Refusal } from './refusal.ts';
import { checkTimestamp, type Timestamp } from './timestamp.ts';
import type { Updates } from './updates/read-updates.ts';
import { unpackProofs } from './updates/unpack-proofs.ts';

/** The seal, as far as its own part of the file proves it. */
export type SealToProve = {
  readonly certificate: Certificate;
  /** All that came with it. */
  readonly certificates: readonly Bytes[];
  /** Its contents with the zeros behind them. */
  readonly room: Bytes;
  /** The token beside the signature, if there is one, and what it proves. */
  readonly token: Bytes | null;
  readonly timestamp: Timestamp | null;
};

type Given = {
  readonly bytes: Bytes;
  readonly updates: Updates;
  readonly authorities: readonly ListedCertificate[];
};

/** What a file proves beyond its seal, and by what. */
export type WeighedUpdates = Proved & { readonly additions: readonly Addition[] };

/** Weighs what was added behind the sealed prefix: time-stamps over the document, and proofs about certificates. */
export async function weighUpdates(given: Given, seal: SealToProve): Promise<WeighedUpdates> {
  const proofs = await unpackProofs(given.updates);
  const bag = [...proofs.values()].flatMap(({ certificates }) => certificates);
  try {
    const stamps = await stampsIn(given, bag);
    const proved = await conclude({ seal: await sealToProve(seal, stamps, bag), stamps, proofs });
    const { updates } = given.updates;
    const additions = proved.fault ? [] : listAdditions(updates, { ...given, stamps });
    return { ...proved, additions };
  } catch (error) {
    // Whatever stands behind the prefix never takes it away.
    if (!(error instanceof Refusal || error instanceof DerError)) throw error;
    const fault = error instanceof Refusal ? error.reason : 'proofs-wrong';
    const stampedAt = seal.timestamp?.at ?? null;
    const level = stampedAt === null ? 'B-B' : 'B-T';
    return { stampedAt, level, revokedAt: null, fault, isWhole: false, additions: [] };
  }
}

async function stampsIn(
  { bytes, updates: { updates }, authorities }: Given,
  bag: readonly Bytes[],
): Promise<readonly StampInFile[]> {
  const stamps: StampInFile[] = [];
  for (const [update, { stamp, end }] of updates.entries()) {
    if (stamp === null) continue;
    const about = join([bytes.subarray(0, stamp.gapStart), bytes.subarray(stamp.gapEnd, end)]);
    const judging = { about, authorities, bag, otherwise: 'document-timestamp-wrong' } as const;
    const timestamp = await checkTimestamp(stamp.room, judging);
    stamps.push({ update, timestamp, ...(await toProve(stamp.room, [timestamp])) });
  }
  return stamps;
}

/** `null` among the paths: nobody on the list, so what is proved of it cannot be weighed. */
async function toProve(
  contents: Bytes,
  paths: readonly (SignatureToProve['paths'][number] | null)[],
): Promise<SignatureToProve> {
  // How a store names a signature (ISO 32000-2, 12.8.4.4).
  const name = toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', contents))).toUpperCase();
  return {
    name,
    paths: paths.filter((path) => path !== null),
    isKnown: paths.every((path) => path !== null),
  };
}

async function sealToProve(
  { certificate, certificates, room, token, timestamp }: SealToProve,
  stamps: readonly StampInFile[],
  bag: readonly Bytes[],
): Promise<SignatureToProve> {
  const first = stamps.find((stamp) => stamp.timestamp !== null);
  const at = timestamp?.at ?? first?.timestamp?.at ?? null;
  // The seal itself is on the list; who is above it only says who may speak of its revocation.
  const path = await certificatePath(certificate, { anchors: [], bag: [...certificates, ...bag] });
  const own = { path, at, isProved: true };
  return toProve(room, token === null ? [own] : [own, timestamp]);
}
