import Pdfkit from 'pdfkit';
import { boldFont, linesOf, regularFont } from './receipt-words.ts';
import type { Make } from './receipts.ts';

/** The words of a receipt by pdfkit. */
export const makeWithPdfkit: Make = (document) =>
  new Promise((resolve, reject) => {
    const pdf = new Pdfkit({ size: 'A4', margin: 62 });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.registerFont('regular', regularFont).registerFont('bold', boldFont).fontSize(10);
    for (const { label, text } of linesOf(document)) {
      pdf.font('bold').text(label, { width: 168 });
      pdf.font('regular').text(text, { indent: 184 });
    }
    pdf.end();
  });
