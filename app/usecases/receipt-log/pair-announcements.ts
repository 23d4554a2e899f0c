import type { LogFinding } from './check-entries.ts';
import type { ReceiptLogEntry } from './model.ts';

/** Takes the entries in order and pairs each announcement with the entry of its sealed file, which names it. */
export function pairAnnouncements() {
  const waiting = new Map<number, ReceiptLogEntry>();
  return {
    take: (entry: ReceiptLogEntry): readonly LogFinding[] => {
      const { kind, sequence, anchor, reference, sealedAt } = entry;
      if (kind === 'announced') {
        waiting.set(sequence, entry);
        return [];
      }
      const announced = waiting.get(anchor);
      // Older programs name whatever entry came last.
      if (announced?.reference !== reference) return [];
      waiting.delete(anchor);
      return announced.sealedAt === sealedAt ? [] : [{ what: 'back-dated', from: sequence, to: sequence }];
    },
    /** How many have no file. */
    unsealed: (): number => waiting.size,
  };
}
