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

  it('nor where the case does not say to whom it goes', async () => {
    expect(probePdf(readPdf((await makeLetter({ addressee: [] })).file))).toEqual([]);
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

describe('A long letter breaks where it does not hurt', () => {
  const many = Array.from({ length: 300 }, (_, index) => [
    `Posten ${String(index + 1)}`,
    `Grundlage ${String(index + 1)}`,
    `${String(index + 1)},00 €`,
  ]);
  const words = Array.from({ length: 900 }, (_, index) => `Wort${String(index)}`).join(' ');

  it('text, lists and a table of three hundred rows are read once and in order, over many pages', async () => {
    const { file, document } = await makeLetter({
      blocks: [
        { kind: 'heading', text: 'Gründe' },
        { kind: 'paragraph', lines: [words] },
        { kind: 'table', columns: ['Posten', 'Grundlage', 'Betrag'], rows: many },
        { kind: 'list', items: ['kurz', words] },
        { kind: 'heading', text: 'Schluss' },
        { kind: 'paragraph', lines: ['Mit freundlichen Grüßen', 'Jorinde Beispiel'] },
      ],
    });
    const read = [words, 'Posten', 'Grundlage', 'Betrag', ...many.flat(), '•', 'kurz', '•', words];
    expect(spokenTexts(file).join('')).toContain(
      ['Gründe', ...read, 'Schluss', 'Mit freundlichen Grüßen Jorinde Beispiel'].join(''),
    );
    const pages = runTool('pdftotext', ['-layout', file, '-']).output.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(page).toContain(document.reference);
    for (const page of pages.filter((each) => /Posten \d/.test(each))) expect(page).toMatch(/Betrag/);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it.each(Array.from({ length: 6 }, (_, index) => index + 14))(
    'after %i lines no heading ends a page',
    async (count) => {
      const { file } = await makeLetter({
        blocks: [
          { kind: 'paragraph', lines: Array.from({ length: 2 * count }, () => 'Zeile') },
          { kind: 'heading', text: 'Danach' },
          { kind: 'paragraph', lines: ['Eins', 'Zwei', 'Drei'] },
        ],
      });
      const pages = runTool('pdftotext', ['-layout', file, '-']).output.split('\f');
      const page = pages.find((each) => each.includes('Danach'));
      expect(page).toContain('Eins');
      expect(page).toContain('Zwei');
    },
  );
});

describe('The seal below a letter', () => {
  it.each([20, 22, 24, 26])('never stands alone on a page: after %i lines', async (count) => {
    const lines = Array.from({ length: count }, (_, index) => `Zeile ${String(index)}`);
    const { file, document } = await makeLetter({
      blocks: [
        { kind: 'paragraph', lines },
        { kind: 'values', rows: [{ label: 'Summe', lines: ['29,45 €'] }] },
        { kind: 'paragraph', lines: ['Im Auftrag'] },
      ],
    });
    const pages = runTool('pdftotext', ['-layout', file, '-']).output.split('\f');
    expect(pages.find((page) => page.includes(document.words.dataHash))).toContain('Im Auftrag');
  });
});

describe('Who used another language', () => {
  it('reads the letter in it behind the official text, what stays German marked as that', async () => {
    const translation = {
      language: 'en',
      heading: 'Translation for your information',
      note: 'This is not the official text.',
      blocks: [
        { kind: 'heading', text: 'Decision' },
        { kind: 'paragraph', language: 'de', lines: ['Der Hund heißt Bello.'] },
        { kind: 'list', language: 'de', items: ['bellt', 'beißt nicht'] },
      ],
    } as const;
    const { file } = await makeLetter({ translation });
    const pdf = readPdf(file);
    expect(probePdf(pdf)).toEqual([]);
    const said = JSON.stringify(pdf.objects);
    expect(said.match(/"\/Lang":"u:de"/g)).toHaveLength(3);
    expect(said.match(/"\/Lang":"u:en"/g)).toHaveLength(1);
    expect(spokenTexts(file).slice(-7)).toEqual([
      translation.note,
      'Decision',
      'Der Hund heißt Bello.',
      '•',
      'bellt',
      '•',
      'beißt nicht',
    ]);
  });
});
