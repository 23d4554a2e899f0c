import type { Level, Reason } from './model.ts';
import { weighProof, type ToProve, type Weighed } from './revocation/weigh-proof.ts';
import type { Timestamp } from './timestamp.ts';
import type { Proof } from './updates/unpack-proofs.ts';

/** A signature and the paths of certificates that its proof is about; that of the seal stands first. */
export type SignatureToProve = {
  /** As a store names it. */
  readonly name: string;
  readonly paths: readonly ToProve[];
  /** All paths are known. */
  readonly isKnown: boolean;
};

/** A time-stamp over the document; `timestamp` is `null` when it is of nobody on the list. */
export type StampInFile = SignatureToProve & {
  readonly timestamp: Timestamp | null;
  /** The update that brought it, counted from 0. */
  readonly update: number;
};

/** What a file proves beyond its seal. */
export type Proved = {
  /** The earliest moment that an authority on the list vouches for, in milliseconds. */
  readonly stampedAt: number | null;
  readonly level: Level;
  /** When the seal, or who issued it, was revoked, as the proofs in the file say. */
  readonly revokedAt: number | null;
  /** Something in it belongs to another file, or was tampered with. */
  readonly fault: Reason | null;
  /** All that follows the prefix is read and proved, so nobody has to be asked whose it is. */
  readonly isWhole: boolean;
};

type Evidence = {
  readonly seal: SignatureToProve;
  readonly stamps: readonly StampInFile[];
  /** By the name of their signature. */
  readonly proofs: ReadonlyMap<string, Proof>;
};

/** Draws the conclusion from all time-stamps and proofs of a file. */
export async function conclude({ seal, stamps, proofs }: Evidence): Promise<Proved> {
  const weighed = await weighAll([seal, ...stamps], proofs);
  const bindings = [...proofs.keys()].map((name) => weighed.get(name)?.binding ?? 'foreign');
  const isTrusted = stamps.every(({ timestamp }) => timestamp !== null);
  return {
    stampedAt: seal.paths[0]?.at ?? null,
    level: levelOf(seal, stamps, weighed),
    revokedAt: weighed.get(seal.name)?.revokedAt[0] ?? null,
    fault: revokedStamp(seal, stamps, weighed) ?? (bindings.includes('foreign') ? 'proofs-wrong' : null),
    isWhole: isTrusted && bindings.every((binding) => binding === 'own'),
  };
}

async function weighAll(
  signatures: readonly SignatureToProve[],
  proofs: Evidence['proofs'],
): Promise<ByName> {
  const weighed = new Map<string, WeighedProof>();
  for (const { name, paths, isKnown } of signatures) {
    const proof = proofs.get(name);
    if (proof === undefined) continue;
    const { binding, ...found } = await weighProof(proof, paths);
    const { since, isUnpacked } = proof;
    weighed.set(name, { ...found, binding: isKnown && isUnpacked ? binding : 'unknown', since });
  }
  return weighed;
}

type WeighedProof = Weighed & Pick<Proof, 'since'>;
type ByName = ReadonlyMap<string, WeighedProof>;

/** ETSI EN 319 142-1, 6: each level asks for the one before it. */
function levelOf(seal: SignatureToProve, stamps: readonly StampInFile[], weighed: ByName): Level {
  if ((seal.paths[0]?.at ?? null) === null) return 'B-B';
  const trusted = stamps.filter(({ timestamp }) => timestamp !== null);
  // Without a time-stamp inside of the seal the first one over the document is what gives it its time.
  const timed = seal.paths.length > 1 ? [seal] : [seal, ...trusted.slice(0, 1)];
  const complete = timed.flatMap(({ name }) => {
    const found = weighed.get(name);
    return found?.isComplete ? [found] : [];
  });
  if (complete.length < timed.length) return 'B-T';
  const since = Math.max(...complete.map((proof) => proof.since));
  return trusted.some(({ update }) => update >= since) ? 'B-LTA' : 'B-LT';
}

/** A time-stamp that was made after its authority had been revoked vouches for nothing. */
function revokedStamp(
  seal: SignatureToProve,
  stamps: readonly StampInFile[],
  weighed: ByName,
): Reason | null {
  const isRevoked = ({ name, paths }: SignatureToProve, index: number): boolean => {
    const [at, revokedAt] = [paths[index]?.at ?? null, weighed.get(name)?.revokedAt[index] ?? null];
    return at !== null && revokedAt !== null && revokedAt <= at;
  };
  if (isRevoked(seal, 1)) return 'timestamp-wrong';
  return stamps.some((stamp) => isRevoked(stamp, 0)) ? 'document-timestamp-wrong' : null;
}
