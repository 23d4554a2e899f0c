import type { CheckpointRow, Digest, ReceiptLogEntry } from './model.ts';
import { checkCheckpoints, compareCopies, compareWitnesses } from './check-checkpoints.ts';
import type { IsSigned } from './check-checkpoints.ts';
import { checkEntry } from './check-entries.ts';
import type { LogFinding } from './check-entries.ts';
import type { Checkpoint } from './checkpoint.ts';
import { toHex } from './hex.ts';
import type { Anchor } from './log-receipt.ts';
import { rootOf } from './merkle.ts';

/** What a receipt says of the log before it, and its own checksum. Receipts of earlier versions name no checkpoint. */
export type ReceiptWitness = Pick<Anchor, 'last'> &
  Partial<Pick<Anchor, 'checkpoint'>> & { readonly sha256: string };

export type LogToCheck = {
  /** In order. */
  readonly entries: AsyncIterable<ReceiptLogEntry>;
  /** The log's own, in the order of their numbers. */
  readonly checkpoints: readonly CheckpointRow[];
  /** Copies that somebody outside has kept. */
  readonly copies: readonly CheckpointRow[];
  readonly receipts: readonly ReceiptWitness[];
};

/**
 * Reads the whole log once and names each entry that was changed, dropped, put elsewhere or dated back. A log that was
 * computed anew is consistent in itself; it contradicts its checkpoints, their copies, or the receipts people hold.
 */
export async function checkLog(
  log: LogToCheck,
  given: { readonly digest: Digest; readonly isSigned: IsSigned },
): Promise<{ readonly entries: number; readonly findings: readonly LogFinding[] }> {
  const { sound, findings } = checkCheckpoints(log.checkpoints, given);
  const found = [
    ...findings,
    ...compareCopies(log.checkpoints, log.copies),
    ...compareWitnesses(given.digest, log.checkpoints, log.receipts),
  ];
  const roots = checkRoots(given.digest, sound);
  const unseen = new Set(log.receipts.map(({ sha256 }) => sha256));
  let before: ReceiptLogEntry | null = null;
  for await (const entry of log.entries) {
    found.push(
      ...checkEntry(given.digest, before, entry),
      ...roots(entry),
      ...contradicted(entry, log.receipts),
    );
    unseen.delete(entry.sha256);
    before = entry;
  }
  const last = before?.sequence ?? 0;
  const named = [...sound.map(({ size }) => size), ...log.receipts.map((receipt) => receipt.last.sequence)];
  found.push(...cutOff(last, Math.max(0, ...named)));
  found.push(...Array.from(unseen, () => ({ what: 'receipt-unknown', from: last, to: last }) as const));
  return { entries: last, findings: once(found) };
}

/** Takes the entries in order and compares each checkpoint's root once its last entry has come. */
function checkRoots(digest: Digest, checkpoints: readonly Checkpoint[]) {
  const bySize = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]));
  let batch: ReceiptLogEntry[] = [];
  return (entry: ReceiptLogEntry): readonly LogFinding[] => {
    batch.push(entry);
    const due = bySize.get(entry.sequence);
    if (!due) return [];
    const leaves = batch.filter(({ sequence }) => sequence >= due.from).map(({ hash }) => hash);
    batch = [];
    const isSame = leaves.at(-1) === due.head && toHex(rootOf(digest, leaves)) === due.root;
    return isSame ? [] : [{ what: 'rewritten', from: due.from, to: due.size }];
  };
}

function contradicted(
  { sequence, hash }: ReceiptLogEntry,
  receipts: readonly ReceiptWitness[],
): readonly LogFinding[] {
  const is = receipts.some(({ last }) => last.sequence === sequence && last.hash !== hash);
  return is ? [{ what: 'rewritten', from: 1, to: sequence }] : [];
}

function cutOff(last: number, named: number): readonly LogFinding[] {
  return named > last ? [{ what: 'cut-off', from: last + 1, to: named }] : [];
}

/** Two witnesses may tell the same. */
function once(findings: readonly LogFinding[]): readonly LogFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
