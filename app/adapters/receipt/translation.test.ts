import { describe, expect, it } from 'vitest';
import { runTool } from '../tool.test-support.ts';
import { makeReceipt, rows, spokenTexts } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { catalogOf, dictionary, follow, readPdf, resolve, words } from './probe/pdf-file.test-support.ts';
import type { Json, PdfFile } from './probe/pdf-file.test-support.ts';

const translation = {
  language: 'en',
  heading: 'Translation for your information',
  note: 'This is not the official text.',
  review: [
    { id: 'a', heading: 'Your business', rows: rows(['Legal form', 'Sole trader'], ['Name', 'Zoë']) },
    { id: 'b', heading: 'You', rows: rows(['Nationalities', 'Polish', 'German']) },
  ],
};

describe('Who read the form in another language finds the answers in it, too', () => {
  it('behind the whole German text, on a page of its own, and said not to be the official one', async () => {
    const { file, document } = await makeReceipt({ translation });
    const { file: plain } = await makeReceipt();
    expect(spokenTexts(file)).toEqual([
      ...spokenTexts(plain),
      translation.heading,
      translation.note,
      'Your business',
      'Legal form',
      'Sole trader',
      'Name',
      'Zoë',
      'You',
      'Nationalities',
      'Polish',
      'German',
    ]);
    const pages = runTool('pdftotext', ['-layout', file, '-']).output.split('\f').slice(0, -1);
    const opening = pages.find((page) => page.includes(translation.heading));
    expect(opening).not.toContain(document.words.documentsHeading);
    expect(opening).toContain(document.reference);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('each sentence of easy language on a line of its own, in a label too', async () => {
    const review = [{ id: 'a', heading: 'Haus', rows: rows(['Was steht da?\nWas machen Sie?', 'Ja']) }];
    const note = 'Hier stehen Ihre Antworten.\nDas ist nicht der amtliche Text.';
    const { file } = await makeReceipt({
      translation: { ...translation, language: 'de-simple', note, review },
    });
    const text = runTool('pdftotext', ['-layout', file, '-']).output;
    expect(text).toMatch(/^Hier stehen Ihre Antworten\.$/m);
    expect(text).toMatch(/^Das ist nicht der amtliche Text\.$/m);
    expect(text).toMatch(/^Was steht da\? +Ja$/m);
    expect(text).toMatch(/^Was machen Sie\?$/m);
  });

  it('marked with its language as a whole, so that it is read aloud in it', async () => {
    const { file } = await makeReceipt({ translation });
    const pdf = readPdf(file);
    const root = follow(pdf, catalogOf(pdf), '/StructTreeRoot', '/K', 0);
    const [part, ...more] = kidsOf(pdf, root).filter((kid) => kid['/S'] === '/Part');
    expect(words(part?.['/Lang'])).toBe('en');
    expect(kidsOf(pdf, part).map((kid) => kid['/S'])).toEqual([
      '/H1',
      '/P',
      '/H2',
      '/Table',
      '/H2',
      '/Table',
    ]);
    expect(more).toEqual([]);
    expect(words(catalogOf(pdf)['/Lang'])).toBe('de');
  });

  it('with names of official lists that are German marked as German', async () => {
    const [row] = rows(['Chamber', 'Baukammer Berlin']);
    const review = row ? [{ id: 'a', heading: 'Planner', rows: [{ ...row, language: 'de' as const }] }] : [];
    const { file } = await makeReceipt({ translation: { ...translation, review } });
    const pdf = readPdf(file);
    const root = follow(pdf, catalogOf(pdf), '/StructTreeRoot', '/K', 0);
    const table = kidsOf(pdf, root)
      .filter((kid) => kid['/S'] === '/Part')
      .flatMap((part) => kidsOf(pdf, part))
      .find((kid) => kid['/S'] === '/Table');
    const cells = kidsOf(pdf, table).flatMap((line) => kidsOf(pdf, line));
    expect(cells.map((cell) => cell['/Lang'] && words(cell['/Lang']))).toEqual([undefined, 'de']);
    expect(probePdf(pdf)).toEqual([]);
  });

  it('with a bookmark of its own', async () => {
    const { file, document } = await makeReceipt({ translation, documents: [] });
    const pdf = readPdf(file);
    const first = follow(pdf, catalogOf(pdf), '/Outlines', '/First');
    const second = follow(pdf, first, '/Next');
    expect(titlesFrom(pdf, follow(pdf, first, '/First'))).toEqual(
      document.review.map(({ heading }) => heading),
    );
    expect(words(dictionary(second)['/Title'])).toBe(translation.heading);
    expect(titlesFrom(pdf, follow(pdf, second, '/First'))).toEqual(['Your business', 'You']);
    expect(follow(pdf, catalogOf(pdf), '/Outlines', '/Count')).toBe(2 + document.review.length + 2);
  });

  it('and nobody else has such a part', async () => {
    const { file } = await makeReceipt();
    expect(JSON.stringify(readPdf(file).objects)).not.toContain('"/Part"');
  });
});

function kidsOf(pdf: PdfFile, element: Json | undefined) {
  const kids = dictionary(element)['/K'];
  return (Array.isArray(kids) ? (kids as readonly Json[]) : []).map((kid) => dictionary(resolve(pdf, kid)));
}

function titlesFrom(pdf: PdfFile, bookmark: Json | undefined): readonly string[] {
  if (bookmark === undefined) return [];
  return [words(dictionary(bookmark)['/Title']), ...titlesFrom(pdf, follow(pdf, bookmark, '/Next'))];
}
