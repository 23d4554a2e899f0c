import type { Ports } from '../ports.ts';
import type { CheckpointRow } from './model.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { toHex } from './hex.ts';
import { rootOf } from './merkle.ts';

type CheckpointPorts = Pick<Ports, 'clock' | 'audit' | 'receiptLog' | 'digest' | 'signLog' | 'origin'>;

/** So many entries at most: their proofs stay short and a long pause is caught up step by step. */
const ENTRIES_AT_MOST = 4096;

/** Signs what the receipt log has become since the last checkpoint, if anything, and with it the heads of all audits. Safe to run twice at once. */
export async function setCheckpoint(ports: CheckpointPorts): Promise<void> {
  const { receiptLog, signLog } = ports;
  const before = await receiptLog.lastCheckpoint();
  const from = (before?.size ?? 0) + 1;
  const entries = await receiptLog.entries({ from, to: from + ENTRIES_AT_MOST - 1 });
  const last = entries.at(-1);
  if (last === undefined) return;
  const text = writeCheckpoint({
    log: logNameOf(ports.origin),
    number: (before?.number ?? 0) + 1,
    from,
    size: last.sequence,
    head: last.hash,
    root: toHex(
      rootOf(
        ports.digest,
        entries.map(({ hash }) => hash),
      ),
    ),
    previous: before === null ? '' : hashOfCheckpoint(ports, before),
    at: ports.clock.now().toISOString(),
    audit: await ports.audit.heads(),
  });
  const isOurs = await receiptLog.addCheckpoint({
    number: (before?.number ?? 0) + 1,
    size: last.sequence,
    text,
    ...(await signLog(text)),
  });
  if (isOurs) await setCheckpoint(ports);
}

/** Host and path of the log: `amt.example/receipt-log`. */
export const logNameOf = (origin: string): string => `${new URL(origin).host}/receipt-log`;

/** What the next checkpoint names as its previous one, and receipts as the last before them. */
export function hashOfCheckpoint(
  { digest }: Pick<Ports, 'digest'>,
  { text }: Pick<CheckpointRow, 'text'>,
): string {
  return toHex(digest(new TextEncoder().encode(text)));
}

/** A row that our own program wrote; another text in it is a fault. */
export function checkpointIn({ text }: Pick<CheckpointRow, 'text'>) {
  const checkpoint = readCheckpoint(text);
  if (checkpoint === null) throw new Error('A checkpoint of the receipt log cannot be read.');
  return checkpoint;
}
