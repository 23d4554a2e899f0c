import type { CheckpointRow, Digest, ReceiptLogEntry } from './model.ts';
import { checkCheckpoints, compareCopies, compareWitnesses } from './check-checkpoints.ts';
import type { IsSigned } from './check-checkpoints.ts';
import { checkEntry } from './check-entries.ts';
import type { LogFinding } from './check-entries.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { toHex } from './hex.ts';
import { rootOf } from './merkle.ts';
import { pairAnnouncements } from './pair-announcements.ts';
import { compareWithFiles, compareWithWitnesses } from './compare-witnesses.ts';
import type { CheckpointCopy, ReceiptWitness } from './witness.ts';

export type LogToCheck = {
  /** In order. */
  readonly entries: AsyncIterable<ReceiptLogEntry>;
  /** The log's own, in the order of their numbers. */
  readonly checkpoints: readonly CheckpointRow[];
  /** Copies that somebody outside has kept; their signatures hold. */
  readonly copies: readonly CheckpointCopy[];
  readonly receipts: readonly ReceiptWitness[];
};

type CheckedLog = {
  readonly entries: number;
  /** Announced, but never sealed and kept: a fault on the way, or a power cut. Nobody is accused. */
  readonly unsealed: number;
  readonly findings: readonly LogFinding[];
};

/**
 * Reads the whole log once and names each entry that was changed, dropped, put elsewhere or dated back. A log that was
 * computed anew is consistent in itself; it contradicts its checkpoints, their copies, or the receipts people hold.
 */
export async function checkLog(
  log: LogToCheck,
  given: { readonly digest: Digest; readonly isSigned: IsSigned },
): Promise<CheckedLog> {
  const { sound, findings } = checkCheckpoints(log.checkpoints, given);
  const found = [
    ...findings,
    ...compareCopies(log.checkpoints, log.copies),
    ...compareWitnesses(given.digest, log.checkpoints, log.receipts),
  ];
  const [roots, pairs] = [checkRoots(given.digest, sound), pairAnnouncements()];
  const [witnesses, files] = [compareWithWitnesses(log), compareWithFiles(log.receipts)];
  let before: ReceiptLogEntry | null = null;
  for await (const entry of log.entries) {
    const own = checkEntry(given.digest, before, entry);
    found.push(...own, ...roots(entry), ...witnesses(entry), ...files.compare(entry), ...pairs.take(entry));
    before = entry;
  }
  const last = before?.sequence ?? 0;
  found.push(...cutOff(last, namedLast(sound, log)), ...files.missing(last));
  return { entries: last, unsealed: pairs.unsealed(), findings: once(found) };
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

/** The last entry that any witness names. */
function namedLast(sound: readonly Checkpoint[], { copies, receipts }: LogToCheck): number {
  const ofCopies = copies.map(({ text }) => readCheckpoint(text)?.size ?? 0);
  const ofReceipts = receipts.map(({ last }) => last.sequence);
  return Math.max(0, ...sound.map(({ size }) => size), ...ofCopies, ...ofReceipts);
}

function cutOff(last: number, named: number): readonly LogFinding[] {
  return named > last ? [{ what: 'cut-off', from: last + 1, to: named }] : [];
}

/** Two witnesses may tell the same. */
function once(findings: readonly LogFinding[]): readonly LogFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
