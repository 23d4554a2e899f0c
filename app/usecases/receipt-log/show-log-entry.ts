import type { Ports } from '../ports.ts';
import { inclusionOf, type Inclusion } from './inclusion-of.ts';
import type { ReceiptLogEntry } from './model.ts';

export type LogEntry = {
  readonly entry: ReceiptLogEntry;
  /** `null` until the next checkpoint is set. */
  readonly inclusion: Inclusion | null;
};

/**
 * Whether a file with this SHA-256 (hex) was sealed here, and the proof that the published roots cover its entry. Asked
 * for by the SHA-256 of its data, as the QR code on paper has it, the entry is the announcement that was made before.
 */
export async function showLogEntry(
  ports: Pick<Ports, 'receiptLog' | 'digest'>,
  { sha256 }: { readonly sha256: string },
): Promise<LogEntry | null> {
  const { receiptLog } = ports;
  const entry = (await receiptLog.findBySha256(sha256)) ?? (await receiptLog.findAnnounced(sha256));
  if (entry === null) return null;
  const checkpoint = await receiptLog.checkpointOf(entry.sequence);
  return { entry, inclusion: checkpoint && (await inclusionOf(ports, entry, checkpoint)) };
}
