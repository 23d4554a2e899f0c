import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LetterDocument } from '#app/usecases/letter-document.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';
import { openPaper } from '../receipt.server.ts';
import { makeDevelopmentSeal, openSeal } from '../seal.server.ts';
import { runTool } from '../tool.test-support.ts';
import { specimenLetter } from './specimen-letter.test-support.ts';
import { specimenDocument } from './specimen.ts';

type Made<Document> = {
  readonly document: Document;
  readonly pdf: Buffer;
  readonly file: string;
  readonly folder: string;
  /** The certificate that the seal's leads up to. */
  readonly authority: string;
};

export type MadeReceipt = Made<ReceiptDocument>;

/** Makes a receipt with a fresh development seal and keeps it in a folder until the test is over. */
export async function makeReceipt(change: Partial<ReceiptDocument> = {}): Promise<MadeReceipt> {
  return makeReceiptIn(await passingFolder(), change);
}

async function passingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-receipt-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** The same, in a folder that the caller removes. */
export async function makeReceiptIn(
  folder: string,
  change: Partial<ReceiptDocument> = {},
): Promise<MadeReceipt> {
  const { receipts, certificate } = await shared();
  const document = specimenDocument(change);
  return keep({ document, certificate, folder }, await receipts.make(document));
}

/** Makes a letter with the same seal, kept as long. */
export async function makeLetter(change: Partial<LetterDocument> = {}): Promise<Made<LetterDocument>> {
  const { letters, certificate } = await shared();
  const document = specimenLetter(change);
  return keep({ document, certificate, folder: await passingFolder() }, await letters.make(document));
}

type Unkept<Document> = Pick<Made<Document>, 'document' | 'folder'> & { readonly certificate: Buffer };

async function keep<Document>(
  { document, folder, certificate }: Unkept<Document>,
  bytes: Uint8Array,
): Promise<Made<Document>> {
  const pdf = Buffer.from(bytes);
  const [file, authority] = [join(folder, 'sealed.pdf'), join(folder, 'authority.pem')];
  await Promise.all([writeFile(file, pdf), writeFile(authority, certificate)]);
  return { document, pdf, file, folder, authority };
}

let opened: ReturnType<typeof open> | null = null;

/** One seal and one set of fonts for all tests of a file: opening them takes longer than most tests. */
const shared = (): ReturnType<typeof open> => (opened ??= open());

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-seal-'));
  try {
    const seal = await openSeal({ file: await makeDevelopmentSeal(folder) });
    const certificate = await readFile(join(folder, 'seal-authority.pem'));
    return { ...(await openPaper({ seal })), certificate };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The text of the structure tree as poppler reads it: one entry a leaf, in the order of reading. */
export function spokenTexts(file: string): readonly string[] {
  const { output } = runTool('pdfinfo', ['-struct-text', file]);
  return [...output.matchAll(/^\s*"(.*?)"$/gms)]
    .map(([, spoken = '']) => spoken)
    .filter((spoken) => spoken !== '');
}

export type LabelAndLines = readonly [label: string, ...lines: string[]];

/** Rows of labels with one or more lines each, as the check page gives them. */
export const rows = (...pairs: readonly LabelAndLines[]): ReceiptDocument['review'][number]['rows'] =>
  pairs.map(([label, ...lines]) => ({ label, lines, change: null }));
