import type { Digest } from './receipt-log/model.ts';
import { toHex } from './receipt-log/hex.ts';
import type { DueCase, ErasureRecordRow, Ports } from './ports.ts';

type Written = Pick<Ports, 'digest' | 'origin'>;
type Erased = {
  readonly before: Pick<ErasureRecordRow, 'number' | 'text'> | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly cases: readonly DueCase[];
};

/**
 * The text of a record that is signed: one fact a line, then one line for each case with number, service, agency, when it
 * was received, when its time was over, and how many documents it had. `previous` is the SHA-256 of the record before.
 */
export function writeErasureRecord({ digest, origin }: Written, { before, at, cases }: Erased): string {
  return [
    `portal ${new URL(origin).host}`,
    `number ${String((before?.number ?? 0) + 1)}`,
    `previous ${before === null ? '' : hashOfRecord(digest, before)}`,
    `at ${at}`,
    ...cases.map(lineOf),
    '',
  ].join('\n');
}

function lineOf({ reference, service, agency, receivedAt, deleteAfter, documents }: DueCase): string {
  return `case ${reference} ${service} ${agency} ${receivedAt} ${deleteAfter} ${String(documents.length)}`;
}

/** What the next record names as the one before it. */
export function hashOfRecord(digest: Digest, { text }: Pick<ErasureRecordRow, 'text'>): string {
  return toHex(digest(new TextEncoder().encode(text)));
}
