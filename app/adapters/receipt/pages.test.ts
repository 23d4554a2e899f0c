import { describe, expect, it } from 'vitest';
import { runTool } from '../tool.test-support.ts';
import { makeReceipt, rows, spokenTexts } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { readPdf } from './probe/pdf-file.test-support.ts';

const pagesOf = (file: string): readonly string[] =>
  runTool('pdftotext', ['-layout', file, '-']).output.split('\f').slice(0, -1);

const linesOf = (page: string): readonly string[] =>
  page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('Long receipts break where it does not hurt', () => {
  it('three hundred answers run over many pages, each with heading, reference and number', async () => {
    const many = Array.from(
      { length: 300 },
      (_, index) => [`Frage ${String(index + 1)}`, `Antwort ${String(index + 1)}`] as const,
    );
    const { file, document } = await makeReceipt({
      review: [{ id: 'many', heading: 'Viele Angaben', rows: rows(...many) }],
    });
    const pages = pagesOf(file);
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => {
      expect(page).toContain(document.reference);
      expect(page).toContain(`Seite ${String(index + 1)} von ${String(pages.length)}`);
    });
    for (const page of pages.slice(1, -1)) expect(page).toContain('Viele Angaben');
    const spoken = spokenTexts(file);
    expect(spoken.filter((text) => text.startsWith('Frage '))).toEqual(many.map(([label]) => label));
    expect(spoken.filter((text) => text.startsWith('Antwort '))).toEqual(many.map(([, value]) => value));
    expect(spoken.filter((text) => text === 'Viele Angaben')).toHaveLength(1);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('hundreds of documents are listed once each, under their columns on every page', async () => {
    const documents = Array.from({ length: 250 }, (_, index) => ({
      name: `Nachweis ${String(index + 1)} mit einem Namen, der länger ist als seine Spalte.pdf`,
      size: `${String(index + 1)} KB`,
      sha256: index.toString(16).padStart(64, '0'),
    }));
    const { file, document } = await makeReceipt({ documents });
    const spoken = spokenTexts(file);
    expect(spoken.filter((text) => text.startsWith('Nachweis '))).toEqual(documents.map(({ name }) => name));
    const listing = pagesOf(file).filter((page) => /Nachweis \d/.test(page));
    expect(listing.length).toBeGreaterThan(8);
    for (const page of listing) expect(page).toContain(document.words.documentColumns.sha256);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('lists in lists keep the name of each item, in order', async () => {
    const item = (id: string, heading: string) => ({
      id,
      heading,
      chapter: { id: 'units', heading: 'Einheiten' },
      isItem: true as const,
      rows: rows([`Zweck von ${heading}`, 'Wohnen'], [`Fläche von ${heading}`, '80 m²']),
    });
    const names = Array.from({ length: 12 }, (_, house) => [
      `Haus ${String(house + 1)}`,
      ...Array.from({ length: 5 }, (__, flat) => `Wohnung ${String(flat + 1)} in Haus ${String(house + 1)}`),
    ]).flat();
    const { file } = await makeReceipt({ review: names.map((name, index) => item(String(index), name)) });
    const spoken = spokenTexts(file);
    const read = names.flatMap((name) => [
      name,
      `Zweck von ${name}`,
      'Wohnen',
      `Fläche von ${name}`,
      '80 m²',
    ]);
    expect(spoken.join('|')).toContain(['Einheiten', ...read].join('|'));
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('one answer longer than two pages is read as one', async () => {
    const answer = Array.from({ length: 1400 }, (_, index) => `Wort${String(index)}`).join(' ');
    const { file } = await makeReceipt({
      review: [{ id: 'long', heading: 'Lang', rows: rows(['Beschreibung', answer], ['Danach', 'Ende']) }],
    });
    expect(pagesOf(file).length).toBeGreaterThan(2);
    // The text of an element is given page by page; the blank before each break is kept.
    expect(spokenTexts(file).join('')).toContain(`Beschreibung${answer}Danach`);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('a word longer than a line is cut, and copied whole', async () => {
    const address = `https://example.org/${'abcdefghij'.repeat(40)}`;
    const { file } = await makeReceipt({
      review: [{ id: 'long', heading: 'Lang', rows: rows(['Adresse', address]) }],
    });
    expect(spokenTexts(file)).toContain(address);
  });

  it.each(Array.from({ length: 9 }, (_, index) => index + 3))(
    'after %i answers no heading ends a page and no row stands alone',
    async (count) => {
      const before = Array.from(
        { length: count },
        (_, index) => [`Frage ${String(index + 1)}`, 'Ja'] as const,
      );
      const after = [
        ['Erste', 'Ja'],
        ['Zweite', 'Ja'],
        ['Dritte', 'Ja'],
      ] as const;
      const { file } = await makeReceipt({
        review: [
          { id: 'before', heading: 'Davor', rows: rows(...before) },
          { id: 'after', heading: 'Danach', rows: rows(...after) },
        ],
        documents: [],
      });
      const pages = pagesOf(file).map((page) => linesOf(page).filter((line) => !line.startsWith('Seite ')));
      const pageWith = (start: string): number =>
        pages.findIndex((page) => page.some((line) => line.startsWith(start)));
      expect(pageWith('Erste')).toBe(pageWith('Zweite'));
      expect(pageWith('Dritte')).toBe(pageWith('Zweite'));
      for (const page of pages) expect(page.at(-1)).not.toMatch(/^(?:Davor|Danach)$/);
    },
  );

  it('headings over one answer each share the pages', async () => {
    const review = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      heading: `Abschnitt ${String(index + 1)}`,
      rows: rows(['Frage', 'Ja']),
    }));
    const { file } = await makeReceipt({ review, documents: [] });
    const pages = pagesOf(file).map(linesOf);
    expect(pages[0]).toContain('Abschnitt 1');
    expect(pages).toHaveLength(2);
  });
});
