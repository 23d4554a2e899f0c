import { PDFDocument, StandardFonts } from 'pdf-lib';

/** Millimetres times this are points. */
const POINTS = 72 / 25.4;

/** A sheet of paper that says it is a sample. */
export async function sampleDocument(title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([210 * POINTS, 297 * POINTS]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText(`Muster: ${title}`, { x: 25 * POINTS, y: 260 * POINTS, size: 18, font });
  return pdf.save();
}
