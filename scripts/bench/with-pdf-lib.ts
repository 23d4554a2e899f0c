import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { boldFont, linesOf, regularFont } from './receipt-words.ts';
import type { Make } from './receipts.ts';

const PAGE = { width: 595, height: 842, margin: 62 };
const LEADING = 13;

/** The words of a receipt by pdf-lib's own functions for text. */
export const makeWithPdfLib: Make = async (document) => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const regular = await pdf.embedFont(regularFont, { subset: true });
  const bold = await pdf.embedFont(boldFont, { subset: true });
  let page = pdf.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - PAGE.margin;
  for (const { label, text } of linesOf(document)) {
    const height = LEADING * Math.max(1, Math.ceil(text.length / 55), text.split('\n').length);
    if (y - height < PAGE.margin) {
      page = pdf.addPage([PAGE.width, PAGE.height]);
      y = PAGE.height - PAGE.margin;
    }
    page.drawText(label, { x: PAGE.margin, y, size: 10, font: bold, maxWidth: 168, lineHeight: LEADING });
    page.drawText(text, { x: 246, y, size: 10, font: regular, maxWidth: 290, lineHeight: LEADING });
    y -= height;
  }
  return pdf.save();
};
