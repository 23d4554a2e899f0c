import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReviewSectionView, ReviewView } from '#app/i18n/view.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';
import { runTool } from '../tool.test-support.ts';
import { makeReceipt } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { readPdf } from './probe/pdf-file.test-support.ts';

const WORDS =
  'Straße Đorđević D̂z̆apić Ναύπλιον Ёлкина 12345 § 14 GewO, z.B. https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ' +
  'Fahrrad-Werkstatt „Süd“ (neu) a/b 0123/45-6 ☕ Ja Öffnungszeiten Zweiradmechanikerhandwerk Nguyễn محمد שלום';

const word = fc.constantFrom(...WORDS.split(' '));
const wording = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((all) => all.join(' '));
const value = fc.oneof({ weight: 8, arbitrary: wording(6) }, { weight: 1, arbitrary: wording(600) });
const row = fc.record({
  label: wording(5),
  lines: fc.array(value, { minLength: 1, maxLength: 3 }),
  change: fc.constant(null),
});
const section = fc.record({
  heading: wording(3),
  rows: fc.array(row, { minLength: 1, maxLength: 14 }),
  /** Whether it goes on with the chapter before, begins one, or knows none. */
  chapter: fc.constantFrom('same', 'new', 'none'),
  isItem: fc.boolean(),
});

/** Sections as a form has them; headings are numbered, because no two of a form are alike. */
const review = fc.array(section, { minLength: 1, maxLength: 10 }).map((sections): ReviewView => {
  let chapter: ReviewSectionView['chapter'];
  return sections.map(({ heading, rows, chapter: kind, isItem }, index) => {
    const id = String(index);
    if (kind === 'new') chapter = { id: `c${id}`, heading: `Kapitel ${id}: ${heading}` };
    if (kind === 'none') chapter = undefined;
    return {
      id,
      heading: `Abschnitt ${id}: ${heading}`,
      rows,
      ...(chapter && { chapter }),
      ...(isItem && { isItem }),
    };
  });
});

const documents = fc.array(
  fc.record({
    name: word.map((name) => `${name}.pdf`),
    size: fc.constant('1,2 MB'),
    sha256: fc.constant('60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752'),
  }),
  { maxLength: 1 },
);
/** The answers once more, as they were read. */
const translation = fc.option(
  review.map((translated) => ({
    language: 'en',
    heading: 'Translation for your information',
    note: 'This is not the official text.',
    review: translated,
  })),
  { freq: 2 },
);

it('what is seen is what the file holds for machines: each label and value once and in order, over all pages', async () => {
  await fc.assert(
    fc.asyncProperty(review, documents, translation, async (answers, uploaded, translated) => {
      const change = { review: answers, documents: uploaded, translation: translated };
      const { file, document, folder } = await makeReceipt(change);
      const parts = [
        ...expectedParts(asEmbedded(answers, { file, folder })),
        ...documentParts(document),
        ...translationParts(translated),
      ];
      expect(followVisible(readPages(file, document), parts)).toBe('');
      expect(probePdf(readPdf(file))).toEqual([]);
    }),
    { numRuns: 12, seed: 91379, endOnFailure: true },
  );
}, 120_000);

/** Headings, labels and values out of the file itself; of what was given only how sections belong together. */
function asEmbedded(given: ReviewView, { file, folder }: { readonly file: string; readonly folder: string }) {
  const to = join(folder, 'readable.json');
  const saved = runTool('pdfdetach', ['-save', '3', '-o', to, file]);
  expect(saved.output).toBe('');
  // Written by our own writer; a wrong form shows at once in what is compared.
  const embedded = JSON.parse(readFileSync(to, 'utf8')) as ReviewView;
  expect(embedded).toHaveLength(given.length);
  return given.map((one, index) => ({ ...one, ...embedded[index] }));
}

function documentParts({ documents: listed, words }: ReceiptDocument): readonly Part[] {
  if (listed.length === 0) return [];
  const columns = Object.values(words.documentColumns).map((column) => part(column));
  const cells = listed.flatMap(({ name, size, sha256 }) => [name, size, sha256].map((cell) => part(cell)));
  return [part(words.documentsHeading, 'chapter'), ...columns, ...cells];
}

const translationParts = (translated: ReceiptDocument['translation']): readonly Part[] =>
  translated === null
    ? []
    : [part(translated.heading, 'chapter'), part(translated.note), ...expectedParts(translated.review)];

/** What must be seen, in order; in a value `label` is what it belongs to. */
type Part = { readonly text: string; readonly kind: 'chapter' | 'other'; readonly label: string | null };

/** By the rule a reader would give: a chapter is named once, items in it keep their names and so does what follows. */
function expectedParts(answers: ReviewView): readonly Part[] {
  return answers.flatMap(({ id, heading, chapter = { id, heading }, isItem, rows }, index) => {
    const before = answers.slice(0, index).reverse();
    const since = before.findIndex((one) => (one.chapter?.id ?? one.id) !== chapter.id);
    const siblings = since < 0 ? before : before.slice(0, since);
    const hasOwn =
      heading !== chapter.heading && [isItem, ...siblings.map((one) => one.isItem)].includes(true);
    return [
      ...(siblings.length === 0 ? [part(chapter.heading, 'chapter')] : []),
      ...(hasOwn ? [part(heading)] : []),
      ...rows.flatMap(({ label, lines }) => [part(label), part(lines.join(''), 'other', dense(label))]),
    ];
  });
}

const part = (text: string, kind: Part['kind'] = 'other', label: string | null = null): Part => ({
  text: dense(text),
  kind,
  label,
});

/** Where a line ends is no matter here, nor how a letter is put together. */
const dense = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

/** The answers on each page as MuPDF reads them: without what stands around the body of every page. */
function readPages(file: string, { words, agency, reference }: ReceiptDocument): readonly string[] {
  const pages = runTool('mutool', ['draw', '-q', '-F', 'txt', file]).output.split('\f').map(dense);
  const head = dense(words.development + agency.name + reference);
  const lastDigits = pages[0]?.lastIndexOf(dense(words.dataHash)) ?? 0;
  return pages
    .filter((page) => page.startsWith(head))
    .map((page, index) => {
      const foot = page.lastIndexOf(`Seite${String(index + 1)}von`);
      const start = index === 0 ? lastDigits + dense(words.dataHash).length + 64 : head.length;
      return page.slice(start, foot);
    });
}

/** Follows the pages along what is expected; the rest of what was expected or seen beyond it, nothing when all is well. */
function followVisible(pages: readonly string[], parts: readonly Part[]): string {
  const whole = parts.map(({ text: one }) => one).join('');
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const body = index === 0 ? page : withoutRepeats(page, placeIn(parts, at));
    if (!whole.startsWith(body, at))
      return `page ${String(index + 1)}: ${body}\nexpected: ${whole.slice(at)}`;
    at += body.length;
  }
  return whole.slice(at);
}

/** The chapter that goes on, and the label of a value that is cut here. */
function placeIn(parts: readonly Part[], at: number) {
  let start = 0;
  let chapter = '';
  for (const { text: one, kind, label } of parts) {
    if (start >= at) return { chapter: kind === 'chapter' ? '' : chapter, label: '' };
    if (kind === 'chapter') chapter = one;
    if (start + one.length > at) return { chapter, label: label ?? '' };
    start += one.length;
  }
  return { chapter, label: '' };
}

function withoutRepeats(page: string, { chapter, label }: ReturnType<typeof placeIn>): string {
  const repeated = chapter + label;
  expect(page.slice(0, repeated.length)).toBe(repeated);
  return page.slice(repeated.length);
}
