import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeReceipt, describeTranslation } from '#app/i18n/describe/receipt.ts';
import { describeReview } from '#app/i18n/describe/review.ts';
import { languageCodes } from '#app/i18n/languages.ts';
import type { Language } from '#app/i18n/view.ts';
import { loadWords } from '#app/i18n/texts.server.ts';
import { review, reviewComputed } from '#forms/engine/review.ts';
import { shippedContext, shippedServices } from '#forms/engine/testing/shipped.ts';
import { exampleData } from '#forms/submission/example.ts';
import { spokenTexts } from '../adapters/receipt/made-receipt.test-support.ts';
import { probePdf } from '../adapters/receipt/pdf-probe.test-support.ts';
import { readPdf } from '../adapters/receipt/probe/pdf-file.test-support.ts';
import { specimenDocument } from '../adapters/receipt/specimen.ts';
import { runTool } from '../adapters/tool.test-support.ts';
import { openWriter } from './testing/scene.ts';
import { listOf, makeSeal, portalWith, sourceOf } from './testing/seals.ts';
import { verify } from './verify.ts';

const { codelists } = shippedContext;
const wordsOf = loadWords({ folders: ['locales'], isStrict: true });
const seal = makeSeal();
const { receipts } = await openWriter(seal);
const folder = mkdtempSync(join(tmpdir(), 'schalter-services-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const newest = shippedServices.filter(
  ({ id }, index) => shippedServices.findLastIndex((one) => one.id === id) === index,
);
const examples = newest.map((service) => ({ service, data: exampleData(service, codelists) }));

/** What the portal would print for this submission. */
function documentOf({ service, data }: (typeof examples)[number], language: Language) {
  if (data === null) throw new TypeError(`There is no example of ${service.id}.`);
  const { answers, reference } = data;
  const receivedAt = new Date(data.receivedAt);
  const context = { ...shippedContext, identity: { level: service.identity } };
  const reviewIn = (read: Language) =>
    describeReview(wordsOf(read), {
      service,
      review: review(service, answers, context),
      computed: reviewComputed(service, answers, context),
      codelists,
      changeUrl: null,
    });
  const facts = { service, reference, receivedAt, corrects: null };
  return specimenDocument({
    ...describeReceipt(wordsOf('de'), facts),
    reference,
    receivedAt,
    review: reviewIn('de'),
    translation: describeTranslation(wordsOf(language), reviewIn(language)),
    documents: [],
    data: new TextEncoder().encode(JSON.stringify(data)),
  });
}

const cases = examples.flatMap((example) =>
  languageCodes.map((language) => [example.service.id, language, example] as const),
);

it.each(cases)(
  'the receipt of %s, read in %s, is whole, can be read aloud and counts',
  async (id, language, example) => {
    const document = documentOf(example, language);
    const made = Buffer.from(await receipts.make(document));
    const file = join(folder, `${id}-${language}.pdf`);
    writeFileSync(file, made);
    expect(probePdf(readPdf(file))).toEqual([]);
    const spoken = dense(spokenTexts(file).join(''));
    for (const part of [document.review, document.translation?.review ?? []].flat())
      for (const { label, lines } of part.rows) expect(spoken).toContain(dense(label + lines.join('')));
    const verdict = await verify(sourceOf(made), { seals: listOf([seal]), ask: portalWith([made]) });
    expect(verdict.reason).toBe('sealed');
  },
);

it('the receipt of the usual trade licence has two pages', async () => {
  const example = examples.find(({ service }) => service.id === 'trade-licence');
  if (example === undefined) throw new TypeError('There is no trade licence.');
  const file = join(folder, 'pages.pdf');
  writeFileSync(file, await receipts.make(documentOf(example, 'de')));
  const { output } = runTool('pdfinfo', [file]);
  expect(output).toMatch(/^Pages:\s+2$/m);
});

/** Where a line ends is no matter here, nor how a letter is put together. */
const dense = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');
