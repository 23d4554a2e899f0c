import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ReceiptDocument } from '#app/usecases/ports.ts';
import { openReceipts } from '../receipt.server.ts';
import { makeDevelopmentSeal, openSeal } from '../seal.server.ts';
import { runTool } from '../tool.test-support.ts';
import { sampleDocument } from './sample.test-support.ts';

export type MadeReceipt = {
  readonly document: ReceiptDocument;
  readonly pdf: Buffer;
  readonly file: string;
  readonly folder: string;
  /** The certificate that the seal's leads up to. */
  readonly authority: string;
};

/** Makes a receipt with a fresh development seal and keeps it in a folder until the test is over. */
export async function makeReceipt(change: Partial<ReceiptDocument> = {}): Promise<MadeReceipt> {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-receipt-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return makeReceiptIn(folder, change);
}

/** The same, in a folder that the caller removes. */
export async function makeReceiptIn(
  folder: string,
  change: Partial<ReceiptDocument> = {},
): Promise<MadeReceipt> {
  const seal = await openSeal({ file: await makeDevelopmentSeal(folder) });
  const receipts = await openReceipts({ seal });
  const document = sampleDocument(change);
  const pdf = Buffer.from(await receipts.make(document));
  const file = join(folder, 'receipt.pdf');
  await writeFile(file, pdf);
  return { document, pdf, file, folder, authority: join(folder, 'seal-authority.pem') };
}

/** The text of the structure tree as poppler reads it: one entry a leaf, in the order of reading. */
export function spokenTexts(file: string): readonly string[] {
  const { output } = runTool('pdfinfo', ['-struct-text', file]);
  return [...output.matchAll(/^\s*"(.*?)"$/gms)]
    .map(([, spoken = '']) => spoken)
    .filter((spoken) => spoken !== '');
}

/** Rows of labels with one or more lines each, as the check page gives them. */
export const rows = (
  ...pairs: readonly (readonly [string, ...string[]])[]
): ReceiptDocument['review'][number]['rows'] =>
  pairs.map(([label, ...lines]) => ({ label, lines, change: null }));
