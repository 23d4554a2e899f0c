import { fromBase64, isSame } from './bytes.ts';
import type { StampInFile } from './conclude.ts';
import type { Addition, ListedCertificate, StampFacts } from './model.ts';
import type { Timestamp } from './timestamp.ts';
import type { Update } from './updates/read-updates.ts';

type Weighed = {
  readonly stamps: readonly StampInFile[];
  readonly authorities: readonly ListedCertificate[];
};

/** What each update has added, for people. */
export function listAdditions(
  updates: readonly Update[],
  { stamps, authorities }: Weighed,
): readonly Addition[] {
  return updates.map(({ store }, index) => {
    const stamp = stamps.find(({ update }) => update === index);
    return {
      // Each update knows the store as it is from then on.
      hasProofs: store !== (updates[index - 1]?.store ?? null),
      stamp: stamp ? factsOf(stamp.timestamp, authorities) : null,
    };
  });
}

function factsOf(timestamp: Timestamp | null, authorities: readonly ListedCertificate[]): StampFacts {
  const top = timestamp?.path.certificates.at(-1)?.whole;
  const listed = top && authorities.find(({ certificate }) => isSame(fromBase64(certificate), top));
  if (!timestamp || !listed) return { vouched: null };
  return { vouched: { at: new Date(timestamp.at).toISOString(), authority: listed.name } };
}
