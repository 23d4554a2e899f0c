import type { Digest, ReceiptLogEntry } from './model.ts';
import { toHex } from './hex.ts';

/** What is wrong with the log, at which entry; `to` is the last one of a range. */
export type LogFinding = {
  readonly what:
    | 'missing'
    | 'changed'
    | 'out-of-order'
    | 'back-dated'
    | 'cut-off'
    | 'rewritten'
    | 'receipt-unknown'
    | 'not-as-sealed'
    | 'checkpoint-forged'
    | 'checkpoint-missing';
  readonly from: number;
  readonly to: number;
  /** The file that says so, of those that people hold. */
  readonly witness?: string;
};

/** The text that an entry's hash is of; the database's trigger writes the same. */
function textOf({
  previous,
  sequence,
  loggedAt,
  sealedAt,
  reference,
  sha256,
  anchor,
  kind,
}: ReceiptLogEntry): string {
  const words = [previous, sequence, loggedAt, sealedAt, reference, sha256, anchor];
  return [...words, ...(kind === 'announced' ? [kind] : [])].join('\n');
}

/** A receipt is sealed moments before its entry is made; clocks of several machines differ a little. */
const SEALED_BEFORE_AT_MOST = 15 * 60_000;
const CLOCKS_DIFFER_AT_MOST = 60_000;

/** Compares an entry with itself and with the one before it; `null` stands before the first. */
export function checkEntry(
  digest: Digest,
  before: ReceiptLogEntry | null,
  entry: ReceiptLogEntry,
): readonly LogFinding[] {
  const { sequence } = entry;
  const expected = (before?.sequence ?? 0) + 1;
  const missing = { what: 'missing', from: expected, to: sequence - 1 } as const;
  const isNext = sequence === expected;
  const isItself = toHex(digest(new TextEncoder().encode(textOf(entry)))) === entry.hash;
  const follows = !isNext || entry.previous === (before?.hash ?? '');
  const kinds = [
    ...(isItself ? [] : (['changed'] as const)),
    ...(follows ? [] : (['out-of-order'] as const)),
    ...(isInTime(before, entry) ? [] : (['back-dated'] as const)),
  ];
  return [...(isNext ? [] : [missing]), ...kinds.map((what) => ({ what, from: sequence, to: sequence }))];
}

function isInTime(before: ReceiptLogEntry | null, entry: ReceiptLogEntry): boolean {
  const [sealed, logged] = [Date.parse(entry.sealedAt), Date.parse(entry.loggedAt)];
  const isAfter = before === null || logged >= Date.parse(before.loggedAt);
  return isAfter && sealed - logged <= CLOCKS_DIFFER_AT_MOST && logged - sealed <= SEALED_BEFORE_AT_MOST;
}
