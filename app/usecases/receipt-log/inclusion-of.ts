import type { Ports } from '../ports.ts';
import type { CheckpointRow, ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';
import { pathTo } from './merkle.ts';
import { publishCheckpoint, type PublishedCheckpoint } from './publish-checkpoint.ts';
import { checkpointIn } from './set-checkpoint.ts';

/** Proves that the root of a signed checkpoint covers an entry (RFC 9162, 2.1.3). */
export type Inclusion = {
  readonly checkpoint: PublishedCheckpoint;
  /** Of the entry among the checkpoint's, from 0. */
  readonly index: number;
  /** Hex, from the leaf to the root; the leaf is the text of the entry's hash. */
  readonly path: readonly string[];
};

/** Makes the proof; the checkpoint must be the one that covers the entry. */
export async function inclusionOf(
  { receiptLog, digest }: Pick<Ports, 'receiptLog' | 'digest'>,
  { sequence }: Pick<ReceiptLogEntry, 'sequence'>,
  checkpoint: CheckpointRow,
): Promise<Inclusion> {
  const { from, size } = checkpointIn(checkpoint);
  const leaves = (await receiptLog.entries({ from, to: size })).map(({ hash }) => hash);
  const index = sequence - from;
  const path = pathTo(digest, leaves, index).map(toHex);
  return { checkpoint: publishCheckpoint(checkpoint), index, path };
}
