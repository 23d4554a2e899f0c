import { createHash } from 'node:crypto';
import { toHex } from '../receipt-log/hex.ts';
import type { CheckpointRow, Digest, ReceiptLogEntry } from '../receipt-log/model.ts';
import { setCheckpoint } from '../receipt-log/set-checkpoint.ts';

export const digest: Digest = (bytes) => createHash('sha256').update(bytes).digest();
export const hashOf = (text: string) => toHex(digest(Buffer.from(text)));

export type Log = readonly ReceiptLogEntry[];

/** Entries, one a minute, chained as the database chains them. */
export const chained = (entries: Log): Log =>
  entries.reduce<Log>((log, entry, index) => {
    const [sequence, previous] = [index + 1, log.at(-1)?.hash ?? ''];
    const { loggedAt, sealedAt, reference, sha256, anchor, kind } = entry;
    const words = [previous, sequence, loggedAt, sealedAt, reference, sha256, anchor];
    const text = [...words, ...(kind === 'announced' ? ['announced'] : [])].join('\n');
    return [...log, { ...entry, sequence, previous, hash: hashOf(text) }];
  }, []);

/** So many minutes after the first. */
export const moment = (minute: number) => new Date(Date.UTC(2030, 0, 1, 8, minute)).toISOString();

const unused = () => Promise.reject(new Error('Nobody asks for this.'));

/** Checkpoints set one after the other when the log had so many entries. */
export async function checkpointsOver(log: Log, sizes: readonly number[]): Promise<readonly CheckpointRow[]> {
  const rows: CheckpointRow[] = [];
  for (const size of sizes)
    await setCheckpoint({
      audit: {
        heads: () => Promise.resolve([]),
        add: unused,
        entries: unused,
        ofCase: unused,
        openings: unused,
      },
      clock: { now: () => new Date(moment(size)) },
      digest,
      origin: 'https://amt.example',
      signLog: (text) =>
        Promise.resolve({ certificate: Buffer.from('seal'), signature: digest(Buffer.from(text)) }),
      receiptLog: {
        lastCheckpoint: () => Promise.resolve(rows.at(-1) ?? null),
        entries: ({ from }) => Promise.resolve(log.slice(from - 1, size)),
        addCheckpoint: (row) => Promise.resolve(rows.push(row) > 0),
        head: unused,
        append: unused,
        announce: unused,
        findBySha256: unused,
        findAnnounced: unused,
        checkpoints: unused,
        checkpointOf: unused,
      },
    });
  return rows;
}

/** Signed by nobody: the signature is the text's digest. */
export const isSigned = ({ text, signature }: CheckpointRow) =>
  Buffer.from(signature).equals(digest(Buffer.from(text)));
