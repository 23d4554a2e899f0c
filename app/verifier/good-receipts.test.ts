import { expect, it } from 'vitest';
import { specimenDocument } from '../adapters/receipt/specimen.ts';
import { openRandom, type Random } from './testing/random.ts';
import { openWriter } from './testing/scene.ts';
import { listOf, makeSeal, portalWith, sourceOf } from './testing/seals.ts';
import { verify } from './verify.ts';

const RECEIPTS = 1000;

const WORDS = [
  'Fahrradwerkstatt',
  'Şeyma Đorđe Ḥalīl',
  'D̂z̆apić',
  'Nguyễn-Łukaszewicz',
  'startxref 0 %%EOF',
  '/ByteRange [0 1 2 3]',
  '<</Type /Sig>>',
  'endobj',
  'ΑΒΓ ∞ ≤',
  '😀',
  'Straße 12 a',
  '',
] as const;

const sentence = ({ below, pick }: Random): string =>
  Array.from({ length: below(12) + 1 }, () => pick(WORDS)).join(' ');

/** Answers of any length and script, some of which look like parts of a PDF. */
function randomDocument(random: Random, number: number) {
  const rows = Array.from({ length: random.below(30) }, () => ({
    label: sentence(random),
    lines: Array.from({ length: random.below(3) + 1 }, () => sentence(random)),
    change: null,
  }));
  const answers = { number, rows };
  const documents = Array.from({ length: random.below(4) }, () => ({
    name: `${sentence(random)}.pdf`,
    size: '1 MB',
    sha256: number.toString(16).padStart(64, '0'),
  }));
  return specimenDocument({
    reference: `GA-2026-${number}`,
    receivedAt: new Date(Date.UTC(2026, random.below(12), random.below(28) + 1, 12, 0, random.below(60))),
    review: [{ id: 'all', heading: 'Angaben', rows }],
    documents,
    data: new TextEncoder().encode(JSON.stringify(answers)),
    files: [],
  });
}

it(`none of ${RECEIPTS} good receipts of random applications is doubted, and each gives back its data`, async () => {
  const seal = makeSeal();
  const { make } = (await openWriter(seal)).receipts;
  const random = openRandom(20_260_314);
  const doubted: string[] = [];
  for (let number = 0; number < RECEIPTS; number += 1) {
    const document = randomDocument(random, number);
    const file = await make(document);
    const verdict = await verify(sourceOf(file), { seals: listOf([seal]), ask: portalWith([file]) });
    const data = verdict.embedded.find(({ name }) => name === 'data.json');
    const isSame = Buffer.from(data?.bytes ?? []).equals(document.data);
    if (verdict.reason !== 'sealed' || !isSame) doubted.push(`${number}: ${verdict.reason}`);
  }
  expect(doubted).toEqual([]);
});
