import type { Ports } from '../ports.ts';
import { inclusionOf, type Inclusion } from './inclusion-of.ts';
import type { ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';
import { coverEntry, hashOfCheckpoint, logNameOf } from './set-checkpoint.ts';

/** What the log knows of a file before it is sealed, and the proof of that. */
export type Announced = Inclusion & { readonly entry: ReceiptLogEntry };

type LogPorts = Pick<Ports, 'receiptLog' | 'digest' | 'clock' | 'signLog' | 'origin'>;

type ToSeal = {
  readonly reference: string;
  readonly receivedAt: Date;
  /** `data.json`. A random part of it keeps others from guessing the rest by its SHA-256, which the log keeps for ever. */
  readonly data: Uint8Array;
};

/**
 * Enters into the log what is going to be sealed, and signs a checkpoint over it at once, so that the proof can lie under
 * the seal. If nothing is sealed after all, the entry stays without a file; it says only that somebody was about to.
 */
export async function announce(ports: LogPorts, { reference, receivedAt, data }: ToSeal): Promise<Announced> {
  const sha256 = toHex(ports.digest(data));
  const entry = await ports.receiptLog.announce({ reference, sealedAt: receivedAt.toISOString(), sha256 });
  return { entry, ...(await inclusionOf(ports, entry, await coverEntry(ports, entry))) };
}

/**
 * The `receipt-log.json` of a sealed file: the announcement with its proof. `last` and `checkpoint` name the same by their
 * hashes, as files did before they had proofs. Whoever rewrites the log, its checkpoints or an audit later contradicts
 * every file that people hold.
 */
export function proofFile(ports: Pick<Ports, 'origin' | 'digest'>, announced: Announced): Uint8Array {
  const { entry, checkpoint, index, path } = announced;
  const published = `${ports.origin}/api/v1/receipt-log/checkpoints`;
  const content = {
    log: logNameOf(ports.origin),
    published,
    last: { sequence: entry.sequence, hash: entry.hash },
    checkpoint: { number: checkpoint.number, sha256: hashOfCheckpoint(ports, checkpoint) },
    proof: { entry, index, path, checkpoint },
  };
  return new TextEncoder().encode(JSON.stringify(content));
}

type Sealed = Omit<ToSeal, 'data'> & { readonly bytes: Uint8Array; readonly announced: Announced };

/** The entry of a file as it was sealed. */
export function logEntryOf(
  { digest }: Pick<Ports, 'digest'>,
  { reference, receivedAt, bytes, announced }: Sealed,
) {
  return {
    reference,
    sealedAt: receivedAt.toISOString(),
    sha256: toHex(digest(bytes)),
    anchor: announced.entry.sequence,
  };
}
