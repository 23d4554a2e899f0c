import { fillIn, hashToStamp, timestampObjects, withEntry } from './document-timestamp.ts';
import { extendHash } from './hash-state.ts';
import { dictionaryObject, reference } from './new-object.ts';
import type { NewObject } from './new-object.ts';
import type { Revision } from './revision.ts';
import { extendStore } from './security-store.ts';
import type { NamedEvidence } from './security-store.ts';
import { signatureOnFile } from './signature-on-file.ts';
import { writeUpdate } from './write-update.ts';

export type Addition = {
  readonly evidence: readonly NamedEvidence[];
  /** `null`: without a time stamp. */
  readonly stamp: ((sha256: Uint8Array) => Promise<Uint8Array>) | null;
  /** Bytes kept for the token. */
  readonly room: number;
};

type Prepared = {
  readonly revision: Revision;
  readonly objects: readonly NewObject[];
  readonly stampNumber: number;
};

export type Added = { readonly update: Buffer; readonly revision: Revision };

/** Adds evidence, or a time stamp over everything before it, or both; what was there stays byte by byte. */
export async function addToReceipt(before: Revision, addition: Addition): Promise<Added> {
  const { revision, objects, stampNumber } = prepare(before, addition);
  const { bytes, xrefAt, places } = writeUpdate(before, objects, revision.size);
  const written = { ...revision, xrefAt, size: revision.size + 1 };
  const { stamp, room } = addition;
  if (stamp === null)
    return { update: bytes, revision: { ...written, hash: extendHash(before.hash, bytes) } };
  const place = { bytes, at: places.get(stampNumber) ?? 0, room };
  const token = await stamp(hashToStamp(before.hash, place));
  if (token.length > room) return addToReceipt(before, { ...addition, room: token.length + SPARE_BYTES });
  const signatures = [...before.signatures, signatureOnFile(fillIn(place, token))];
  return { update: bytes, revision: { ...written, signatures, hash: extendHash(before.hash, bytes) } };
}

/** The next token of the same service is about as long as the last. */
const SPARE_BYTES = 512;

function prepare(before: Revision, { evidence, stamp, room }: Addition): Prepared {
  let size = before.size;
  const nextNumber = (): number => (size += 1) - 1;
  const { store, objects: proofs } =
    evidence.length === 0
      ? { store: before.store, objects: [] }
      : extendStore(before.store, evidence, nextNumber);
  const catalog = store === null ? before.catalog : withEntry(before.catalog, 'DSS', reference(store.number));
  const numbers = { stamp: nextNumber(), field: nextNumber() };
  const known = { ...before, catalog, store, size };
  if (stamp === null) {
    const revision = { ...known, size: numbers.stamp };
    return {
      revision,
      objects: [...proofs, dictionaryObject(catalog.number, catalog.entries)],
      stampNumber: 0,
    };
  }
  const stamped = timestampObjects(known, numbers, room);
  const changed = [stamped.catalog, stamped.page].map(({ number, entries }) =>
    dictionaryObject(number, entries),
  );
  const revision = { ...known, catalog: stamped.catalog, page: stamped.page };
  return { revision, objects: [...proofs, ...stamped.objects, ...changed], stampNumber: numbers.stamp };
}
