import { readFile } from 'node:fs/promises';
import type { SealList } from '#app/usecases/seal-list.ts';
import type { IsSigned } from '#app/usecases/receipt-log/check-checkpoints.ts';
import { readCheckpoint } from '#app/usecases/receipt-log/checkpoint.ts';
import type { CheckpointCopy, ReceiptWitness } from '#app/usecases/receipt-log/witness.ts';
import type { EmbeddedFile } from '#app/verifier/model.ts';
import { verify } from '#app/verifier/verify.ts';

/** What a sealed file says of the log. Throws when its seal does not hold, or its own proof: then it says nothing. */
export async function readReceipt(file: string, seals: SealList): Promise<ReceiptWitness> {
  const bytes = new Uint8Array(await readFile(file));
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => Promise.resolve(bytes.slice(start, end)),
  };
  const { original, seal, embedded, reason } = await verify(source, { seals, ask: null });
  const log = contentOf(embedded, 'receipt-log.json');
  if (original === null || seal === null || log === null || reason === 'log-proof-wrong')
    throw new Error(`${file} is no receipt of this log (${reason}).`);
  // Both were sealed by our own writer, in earlier versions without a checkpoint.
  const { last, checkpoint = null } = log as Pick<ReceiptWitness, 'last'> & Partial<ReceiptWitness>;
  const { reference } = contentOf(embedded, 'data.json') as Pick<ReceiptWitness, 'reference'>;
  return { file, sha256: original.sha256, claimedAt: seal.claimedAt, reference, last, checkpoint };
}

function contentOf(embedded: readonly EmbeddedFile[], wanted: string): unknown {
  const found = embedded.find(({ name }) => name === wanted);
  return found === undefined ? null : JSON.parse(new TextDecoder().decode(found.bytes));
}

/**
 * A page of `/api/v1/receipt-log/checkpoints` as it was saved. Throws when a checkpoint in it bears no seal of the list:
 * anybody could have written it, so it accuses nobody.
 */
export async function readCopies(file: string, isSigned: IsSigned): Promise<readonly CheckpointCopy[]> {
  const page: unknown = JSON.parse(await readFile(file, 'utf8'));
  const isPage = typeof page === 'object' && page !== null && 'checkpoints' in page;
  if (!isPage || !Array.isArray(page.checkpoints)) throw new Error(`${file} holds no checkpoints.`);
  const copies = page.checkpoints.map((row) => copyOf(row, file));
  const forged = copies.find((copy) => !isSigned(copy));
  if (forged === undefined) return copies;
  throw new Error(`${file}: checkpoint ${String(forged.number)} bears no seal of the list.`);
}

function copyOf(row: unknown, file: string): CheckpointCopy {
  const isRow = typeof row === 'object' && row !== null && 'number' in row && 'text' in row;
  if (!isRow || typeof row.number !== 'number' || typeof row.text !== 'string')
    throw new Error(`${file} holds no checkpoints.`);
  const { number, text } = row;
  const signed = { certificate: bytesIn(row, 'certificate'), signature: bytesIn(row, 'signature') };
  return { number, size: readCheckpoint(text)?.size ?? 0, text, ...signed, file };
}

/** None where there is no such member: then the signature does not hold. */
function bytesIn(row: object, name: string): Uint8Array {
  const member = Object.entries(row).find(([key]) => key === name)?.[1] as unknown;
  return Buffer.from(typeof member === 'string' ? member : '', 'base64');
}
