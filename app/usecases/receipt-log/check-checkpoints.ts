import type { CheckpointRow, Digest } from './model.ts';
import type { LogFinding } from './check-entries.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { toHex } from './hex.ts';
import type { CheckpointCopy, ReceiptWitness } from './witness.ts';

/** Whether a checkpoint's signature is one of the portal's seal. */
export type IsSigned = (checkpoint: CheckpointRow) => boolean;

type Checked = {
  /** Those that can be relied on. */
  readonly sound: readonly Checkpoint[];
  readonly findings: readonly LogFinding[];
};

/** Each checkpoint is signed, numbered without gaps from 1, and holds the hash of the one before. */
export function checkCheckpoints(
  rows: readonly CheckpointRow[],
  { digest, isSigned }: { readonly digest: Digest; readonly isSigned: IsSigned },
): Checked {
  const hashOf = ({ text }: CheckpointRow) => toHex(digest(new TextEncoder().encode(text)));
  const checked = rows.map((row, at) => {
    const before = rows[at - 1];
    const expected = (before?.number ?? 0) + 1;
    if (row.number !== expected)
      return { what: 'checkpoint-missing', from: expected, to: row.number - 1 } as const;
    const checkpoint = readCheckpoint(row.text);
    const isLinked = checkpoint?.previous === (before === undefined ? '' : hashOf(before));
    const isWhole = isLinked && checkpoint.number === row.number && checkpoint.size === row.size;
    if (isWhole && isSigned(row)) return checkpoint;
    return { what: 'checkpoint-forged', from: row.number, to: row.number } as const;
  });
  return {
    sound: checked.filter((one) => 'root' in one),
    findings: checked.filter((one) => 'what' in one),
  };
}

/** Copies that somebody has kept, against the log's own: a difference means that the log was written anew. */
export function compareCopies(
  rows: readonly CheckpointRow[],
  copies: readonly CheckpointCopy[],
): readonly LogFinding[] {
  const own = new Map(rows.map(({ number, text }) => [number, text]));
  return copies
    .filter(({ number, text }) => own.get(number) !== text)
    .map(({ size, text, file: witness }) => {
      const from = readCheckpoint(text)?.from ?? 1;
      return { what: 'rewritten', from, to: size, witness };
    });
}

/** What receipts say of the checkpoint before them, against the log's own. */
export function compareWitnesses(
  digest: Digest,
  rows: readonly CheckpointRow[],
  witnesses: readonly ReceiptWitness[],
): readonly LogFinding[] {
  const own = new Map(rows.map((row) => [row.number, row]));
  return witnesses.flatMap(({ checkpoint, file: witness }): readonly LogFinding[] => {
    if (!checkpoint) return [];
    const { number, sha256 } = checkpoint;
    const row = own.get(number);
    if (row === undefined) return [{ what: 'checkpoint-missing', from: number, to: number, witness }];
    if (toHex(digest(new TextEncoder().encode(row.text))) === sha256) return [];
    return [{ what: 'rewritten', from: readCheckpoint(row.text)?.from ?? 1, to: row.size, witness }];
  });
}
