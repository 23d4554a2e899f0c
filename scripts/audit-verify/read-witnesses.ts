import { readFile } from 'node:fs/promises';
import type { SealList } from '#app/usecases/seal-list.ts';
import type { ReceiptWitness } from '#app/usecases/receipt-log/check-log.ts';
import type { CheckpointRow } from '#app/usecases/receipt-log/model.ts';
import { verify } from '#app/verifier/verify.ts';

/** What a sealed receipt says of the log. Throws when its seal does not hold: then it says nothing. */
export async function readReceipt(file: string, seals: SealList): Promise<ReceiptWitness> {
  const bytes = new Uint8Array(await readFile(file));
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => Promise.resolve(bytes.slice(start, end)),
  };
  const { original, embedded, reason } = await verify(source, { seals, ask: null });
  const log = embedded.find(({ name }) => name === 'receipt-log.json');
  if (original === null || log === undefined)
    throw new Error(`${file} is no receipt of this log (${reason}).`);
  // Sealed by our own writer.
  const { last, checkpoint = null } = JSON.parse(new TextDecoder().decode(log.bytes)) as ReceiptWitness;
  return { last, checkpoint, sha256: original.sha256 };
}

/** A page of `/api/v1/receipt-log/checkpoints` as it was saved. */
export async function readCopies(file: string): Promise<readonly CheckpointRow[]> {
  const page: unknown = JSON.parse(await readFile(file, 'utf8'));
  const isPage = typeof page === 'object' && page !== null && 'checkpoints' in page;
  if (!isPage || !Array.isArray(page.checkpoints)) throw new Error(`${file} holds no checkpoints.`);
  return page.checkpoints.map((row) => copyOf(row, file));
}

function copyOf(row: unknown, file: string): CheckpointRow {
  const isRow = typeof row === 'object' && row !== null && 'number' in row && 'text' in row;
  if (!isRow || typeof row.number !== 'number' || typeof row.text !== 'string')
    throw new Error(`${file} holds no checkpoints.`);
  const { number, text } = row;
  const size = Number(/^size (\d+)$/m.exec(text)?.[1]);
  return { number, size, text, certificate: new Uint8Array(), signature: new Uint8Array() };
}
