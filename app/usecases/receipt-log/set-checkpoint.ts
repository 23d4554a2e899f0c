import type { Ports } from '../ports.ts';
import type { CheckpointRow, ReceiptLogEntry } from './model.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { AuditHead } from './checkpoint.ts';
import { toHex } from './hex.ts';
import { rootOf } from './merkle.ts';

type SigningPorts = Pick<Ports, 'clock' | 'receiptLog' | 'digest' | 'signLog' | 'origin'>;

/** So many entries at most: their proofs stay short and a long pause is caught up step by step. */
const ENTRIES_AT_MOST = 4096;

/**
 * Signs what the receipt log has become since the last checkpoint, if anything, and with it the heads of all audits.
 * Safe to run twice at once.
 */
export async function setCheckpoint(ports: SigningPorts & Pick<Ports, 'audit'>): Promise<void> {
  const set = await signNext(ports, () => ports.audit.heads());
  if (set !== null) await setCheckpoint(ports);
}

/**
 * The checkpoint that covers an entry, signed now unless somebody else was first. It names no audits: who seals for one
 * citizen or one agency does not see them.
 */
export async function coverEntry(
  ports: SigningPorts,
  entry: Pick<ReceiptLogEntry, 'sequence'>,
): Promise<CheckpointRow> {
  const { sequence } = entry;
  const signed = await signNext(ports, () => Promise.resolve([]));
  if (signed !== null && checkpointIn(signed).from <= sequence && sequence <= signed.size) return signed;
  return (await ports.receiptLog.checkpointOf(sequence)) ?? coverEntry(ports, entry);
}

/** `null` when there was nothing to sign, or somebody else has signed it. */
async function signNext(
  ports: SigningPorts,
  heads: () => Promise<readonly AuditHead[]>,
): Promise<CheckpointRow | null> {
  const { receiptLog, signLog } = ports;
  const before = await receiptLog.lastCheckpoint();
  const from = (before?.size ?? 0) + 1;
  const entries = await receiptLog.entries({ from, to: from + ENTRIES_AT_MOST - 1 });
  const last = entries.at(-1);
  if (last === undefined) return null;
  const leaves = entries.map(({ hash }) => hash);
  const [number, size] = [(before?.number ?? 0) + 1, last.sequence];
  const text = writeCheckpoint({
    log: logNameOf(ports.origin),
    number,
    from,
    size,
    head: last.hash,
    root: toHex(rootOf(ports.digest, leaves)),
    previous: before === null ? '' : hashOfCheckpoint(ports, before),
    at: ports.clock.now().toISOString(),
    audit: await heads(),
  });
  const row = { number, size, text, ...(await signLog(text)) };
  return (await receiptLog.addCheckpoint(row)) ? row : null;
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
