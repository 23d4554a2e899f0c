import { checkContent } from './probe/check-content.test-support.ts';
import { checkFonts } from './probe/check-fonts.test-support.ts';
import { checkMetadata } from './probe/check-metadata.test-support.ts';
import { checkStructure } from './probe/check-structure.test-support.ts';
import type { PdfFile } from './probe/pdf-file.test-support.ts';

/**
 * Looks for what would break PDF/A-3a or PDF/UA-1 and can be seen without a full validator. It shares no code with the
 * writer: objects come from qpdf, content streams from a reader of its own. Empty is good.
 */
export function probePdf(pdf: PdfFile): readonly string[] {
  const content = checkContent(pdf);
  return [
    ...content.findings,
    ...checkStructure(pdf, content.pages),
    ...checkFonts(pdf),
    ...checkMetadata(pdf),
  ];
}
