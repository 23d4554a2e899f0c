import type { Ports } from '../ports.ts';
import type { ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';
import { logNameOf } from './set-checkpoint.ts';

/** The last entry of the log before a receipt is made. */
export type Anchor = Pick<ReceiptLogEntry, 'sequence' | 'hash'>;

/**
 * What each receipt says about the log, sealed with the answers: its last entry at that moment. Whoever rewrites the
 * log later contradicts every receipt that people hold. Its own entry can be none of it, because that names the receipt.
 */
export function anchorFile({ origin }: Pick<Ports, 'origin'>, last: Anchor): Uint8Array {
  const published = `${origin}/api/v1/receipt-log/checkpoints`;
  return new TextEncoder().encode(JSON.stringify({ log: logNameOf(origin), published, last }));
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
    anchor: anchor.sequence,
  };
}
