import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPaper } from '#app/adapters/receipt.server.ts';
import { specimenDocument } from '#app/adapters/receipt/specimen.ts';
import { makeDevelopmentSeal, openSeal } from '#app/adapters/seal.server.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';

export type Figures = {
  /** CPU milliseconds a receipt: the best of several rounds, since other programs share the machine, and their mean. */
  readonly cpuBest: number;
  readonly cpuMean: number;
  /** Receipts in a second of wall time, of one process. */
  readonly perSecond: number;
  readonly bytes: number;
};

export type ReceiptBench = Figures & { readonly answers: number };

/** Makes one document. */
export type Make = (document: ReceiptDocument) => Promise<Uint8Array>;

const WARM_UP = 100;
const ROUNDS = 8;
const PER_ROUND = 50;

/** What our own sealed receipts cost. */
export const benchReceipts = (): Promise<ReceiptBench> =>
  withOwnWriter(async (make) => ({
    ...(await benchWriter(make)),
    answers: specimenDocument().review.reduce((sum, section) => sum + section.rows.length, 0),
  }));

/** Opens our own writer with a seal for development, and closes up behind it. */
export async function withOwnWriter<Result>(use: (make: Make) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-bench-'));
  try {
    const seal = await openSeal({ file: await makeDevelopmentSeal(folder) });
    return await use((await openPaper({ seal })).receipts.make);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Makes documents, each with names and numbers of its own, as a portal that has been running for a while does. */
export async function benchWriter(
  make: Make,
  { warmUp, rounds: count, perRound } = { warmUp: WARM_UP, rounds: ROUNDS, perRound: PER_ROUND },
): Promise<Figures> {
  for (let number = 0; number < warmUp; number += 1) await make(personal(number));
  const rounds: { readonly cpu: number; readonly wall: number }[] = [];
  for (let round = 0; round < count; round += 1) rounds.push(await measure(make, { round, perRound }));
  const cpus = rounds.map(({ cpu }) => cpu);
  return {
    cpuBest: Math.min(...cpus),
    cpuMean: cpus.reduce((sum, cpu) => sum + cpu, 0) / count,
    perSecond: 1000 / Math.min(...rounds.map(({ wall }) => wall)),
    bytes: (await make(personal(0))).length,
  };
}

async function measure(
  make: Make,
  { round, perRound }: { readonly round: number; readonly perRound: number },
) {
  const documents = Array.from({ length: perRound }, (_, index) => personal((round + 7) * perRound + index));
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  for (const document of documents) await make(document);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1000 / perRound, wall: (performance.now() - wallBefore) / perRound };
}

/** The sample with other words in every answer of a few letters: what a cache of words cannot know. */
export function personal(number: number): ReceiptDocument {
  const sample = specimenDocument();
  const mark = number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
  const review = sample.review.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      lines: row.lines.map((line) => line.replace(/\p{L}{4,}/u, `$&${mark}`)),
    })),
  }));
  return { ...sample, reference: `GA-2026-${String(number).padStart(6, '0')}`, review };
}
