import { describe, expect, it } from 'vitest';
import { runTool } from '../tool.test-support.ts';
import { makeLetter, spokenTexts } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { readPdf } from './probe/pdf-file.test-support.ts';

describe('A letter of the agency is sealed as a receipt is', () => {
  it('a PDF reader calls the seal valid and the whole file sealed', async () => {
    const { file } = await makeLetter();
    const { output } = runTool('pdfsig', ['-nocert', file]);
    expect(output).toContain('Signature is Valid');
    expect(output).toContain('Total document signed');
    expect(runTool('qpdf', ['--check', file]).status).toBe(0);
  });

  it('nothing is missing that PDF/A-3a and PDF/UA-1 ask for', async () => {
    expect(probePdf(readPdf((await makeLetter()).file))).toEqual([]);
  });

  it('a screen reader says who writes to whom, then the letter in its order', async () => {
    const { file, document } = await makeLetter();
    expect(spokenTexts(file).slice(0, 4)).toEqual([
      document.words.development,
      document.agency.name,
      'Stadt Musterhausen – Gewerbeamt · Rathausplatz 1 · 12345 Musterhausen',
      'Frau Şeyma Nguyễn-Łukaszewicz Am Schöppenwäldchen 113 12347 Musterhausen'.normalize('NFC'),
    ]);
  });
});
