import type { CheckpointRow, ReceiptLogEntry } from './model.ts';

/** What a sealed file says of itself and of the log before it. */
export type ReceiptWitness = {
  /** For the operator: which file it is. */
  readonly file: string;
  /** Of the file as it was sealed, hex. */
  readonly sha256: string;
  readonly reference: string;
  /** As the seal has it, to the second. */
  readonly claimedAt: string;
  /** The last entry that it knew: its own announcement, or in older files what came before. */
  readonly last: Pick<ReceiptLogEntry, 'sequence' | 'hash'>;
  /** `null` in files of earlier versions. */
  readonly checkpoint: { readonly number: number; readonly sha256: string } | null;
};

/** A checkpoint that somebody has kept, and in which file. */
export type CheckpointCopy = CheckpointRow & { readonly file: string };
