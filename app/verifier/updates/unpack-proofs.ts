import { inflate } from '../inflate.ts';
import type { Bytes } from '../model.ts';
import type { Update, Updates } from './read-updates.ts';
import type { ProofNumbers } from './store-dictionary.ts';

/** What shall prove that the certificates of one signature were good: DER each. */
export type Proof = Readonly<Record<keyof ProofNumbers, readonly Bytes[]>> & {
  /** The update that brought it, counted from 0. */
  readonly since: number;
  /** Nothing had to be left out. */
  readonly isUnpacked: boolean;
};

/** Bytes of all proofs of a file; lists of large authorities have hundreds of kilobytes. */
const MOST_UNPACKED = 8_388_608;
const KINDS = ['certificates', 'ocsps', 'crls'] as const;

/** The proofs in a file by the signature they are for. What cannot be unpacked is left out, and then proves nothing. */
export async function unpackProofs({ updates, streams }: Updates): Promise<ReadonlyMap<string, Proof>> {
  const unpacked = new Map<number, Bytes>();
  let left = MOST_UNPACKED;
  for (const [number, packed] of streams) {
    const bytes = await inflate(packed, left);
    if (bytes === null) continue;
    left -= bytes.length;
    unpacked.set(number, bytes);
  }
  const proofs = new Map<string, Proof>();
  for (const [name, numbers] of updates.at(-1)?.store?.perSignature ?? []) {
    const [certificates = [], ocsps = [], crls = []] = KINDS.map((kind) =>
      numbers[kind].flatMap((number) => unpacked.get(number) ?? []),
    );
    const isUnpacked = KINDS.every((kind) => numbers[kind].every((number) => unpacked.has(number)));
    proofs.set(name, { certificates, ocsps, crls, since: firstWith(updates, name), isUnpacked });
  }
  return proofs;
}

const firstWith = (updates: readonly Update[], name: string): number =>
  updates.findIndex(({ store }) => store?.perSignature.has(name));
