import type { Ports } from '../ports.ts';
import type { CheckpointRow, ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';
import { pathTo } from './merkle.ts';
import { checkpointIn } from './set-checkpoint.ts';

export type LogEntry = {
  readonly entry: ReceiptLogEntry;
  /** `null` until the next checkpoint is set. */
  readonly inclusion: {
    readonly checkpoint: CheckpointRow;
    /** Of the entry among the checkpoint's, from 0. */
    readonly index: number;
    /** Hex, from the leaf to the root; the leaf is the text of the entry's hash. */
    readonly path: readonly string[];
  } | null;
};

/** Whether a receipt with this SHA-256 (hex) was sealed here, and the proof that the published roots cover it. */
export async function showLogEntry(
  { receiptLog, digest }: Pick<Ports, 'receiptLog' | 'digest'>,
  { sha256 }: { readonly sha256: string },
): Promise<LogEntry | null> {
  const entry = await receiptLog.findBySha256(sha256);
  if (entry === null) return null;
  const checkpoint = await receiptLog.checkpointOf(entry.sequence);
  if (checkpoint === null) return { entry, inclusion: null };
  const { from, size } = checkpointIn(checkpoint);
  const leaves = (await receiptLog.entries({ from, to: size })).map(({ hash }) => hash);
  const index = entry.sequence - from;
  return { entry, inclusion: { checkpoint, index, path: pathTo(digest, leaves, index).map(toHex) } };
}
