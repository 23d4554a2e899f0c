import type { LogFinding } from './check-entries.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { ReceiptLogEntry } from './model.ts';
import type { CheckpointCopy, ReceiptWitness } from './witness.ts';

type Witnesses = { readonly copies: readonly CheckpointCopy[]; readonly receipts: readonly ReceiptWitness[] };

/**
 * Takes the entries in order and compares those that people's receipts name. One that differs says that the log was
 * computed anew, somewhere behind the last entry that a witness from outside agrees with: each hash is over all before it.
 */
export function compareWithWitnesses({ copies, receipts }: Witnesses) {
  const heads = new Map(copies.map(({ size, text }) => [size, readCheckpoint(text)?.head]));
  let agreed = 0;
  return ({ sequence, hash }: ReceiptLogEntry): readonly LogFinding[] => {
    const all = receipts.filter(({ last }) => last.sequence === sequence);
    const against = all.filter(({ last }) => last.hash !== hash);
    const findings = against.map(
      ({ file }) => ({ what: 'rewritten', from: agreed + 1, to: sequence, witness: file }) as const,
    );
    if (all.length > against.length || heads.get(sequence) === hash) agreed = sequence;
    return findings;
  };
}

/** Compares the entries of sealed files with what the files themselves say. */
export function compareWithFiles(receipts: readonly ReceiptWitness[]) {
  const unseen = new Map(receipts.map((receipt) => [receipt.sha256, receipt]));
  return {
    compare: (entry: ReceiptLogEntry): readonly LogFinding[] => {
      const { sequence, sha256, kind } = entry;
      const receipt = kind === 'sealed' ? unseen.get(sha256) : undefined;
      if (receipt === undefined) return [];
      unseen.delete(sha256);
      const finding = { what: 'not-as-sealed', from: sequence, to: sequence, witness: receipt.file } as const;
      return isAsSealed(entry, receipt) ? [] : [finding];
    },
    /** Files whose own entry is not in the log that ends with `last`; it would be behind the last one they know. */
    missing: (last: number): readonly LogFinding[] =>
      Array.from(unseen.values(), (receipt) => {
        const from = receipt.last.sequence + 1;
        return { what: 'receipt-unknown', from, to: Math.max(from, last), witness: receipt.file } as const;
      }),
  };
}

function isAsSealed({ reference, anchor, sealedAt }: ReceiptLogEntry, receipt: ReceiptWitness): boolean {
  const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
  const isSameTime = seconds(sealedAt) === seconds(receipt.claimedAt);
  return isSameTime && reference === receipt.reference && anchor === receipt.last.sequence;
}
