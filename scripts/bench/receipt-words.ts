import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';

/** A line of a receipt for writers that know no more than lines. */
export type PlainLine = { readonly label: string; readonly text: string };

/** The words of a receipt in order: facts, answers, documents. */
export const linesOf = ({ title, facts, review, documents }: ReceiptDocument): readonly PlainLine[] => [
  { label: title, text: '' },
  ...facts.map(({ label, value }) => ({ label, text: value })),
  ...review.flatMap(({ heading, rows }) => [
    { label: heading, text: '' },
    ...rows.map(({ label, lines }) => ({ label, text: lines.join('\n') })),
  ]),
  ...documents.map(({ name, size, sha256 }) => ({ label: name, text: `${size}\n${sha256}` })),
];

const read = (name: string): Promise<Buffer> =>
  readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${name}.ttf`));

/** The fonts that our own receipts have. */
export const [regularFont, boldFont] = await Promise.all([
  read('400Regular/NotoSans_400Regular'),
  read('700Bold/NotoSans_700Bold'),
]);
