import type { Ports } from '../ports.ts';
import type { ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';
import { hashOfCheckpoint, logNameOf } from './set-checkpoint.ts';

/** What the log is just before a receipt is made. */
export type Anchor = {
  /** Its last entry. */
  readonly last: Pick<ReceiptLogEntry, 'sequence' | 'hash'>;
  /** The last signed checkpoint, by the SHA-256 of its text: it names the one before it, and the heads of all audits. */
  readonly checkpoint: { readonly number: number; readonly sha256: string } | null;
};

/** Reads where the log stands. */
export async function readAnchor(ports: Pick<Ports, 'receiptLog' | 'digest'>): Promise<Anchor> {
  const { receiptLog } = ports;
  const [last, row] = await Promise.all([receiptLog.head(), receiptLog.lastCheckpoint()]);
  return { last, checkpoint: row && { number: row.number, sha256: hashOfCheckpoint(ports, row) } };
}

/**
 * What each receipt says about the log, sealed with the answers. Whoever rewrites the log, its checkpoints or an audit
 * later contradicts every receipt that people hold. Its own entry can be none of it, because that names the receipt.
 */
export function anchorFile({ origin }: Pick<Ports, 'origin'>, anchor: Anchor): Uint8Array {
  const published = `${origin}/api/v1/receipt-log/checkpoints`;
  return new TextEncoder().encode(JSON.stringify({ log: logNameOf(origin), published, ...anchor }));
}

type Sealed = {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly receipt: Uint8Array;
  readonly anchor: Anchor;
};

/** The entry of a receipt as it was sealed. */
export function logEntryOf(
  { digest }: Pick<Ports, 'digest'>,
  { reference, receivedAt, receipt, anchor }: Sealed,
) {
  return {
    reference,
    sealedAt: receivedAt.toISOString(),
    sha256: toHex(digest(receipt)),
    anchor: anchor.last.sequence,
  };
}
