import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReceipts } from '#app/adapters/receipt.server.ts';
import { specimenDocument } from '#app/adapters/receipt/specimen.ts';
import { makeDevelopmentSeal, openSeal } from '#app/adapters/seal.server.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';

export type ReceiptBench = {
  readonly answers: number;
  /** CPU milliseconds a receipt: the best of several rounds, since other programs share the machine, and their mean. */
  readonly cpuBest: number;
  readonly cpuMean: number;
  /** Receipts in a second of wall time, of one process. */
  readonly perSecond: number;
  readonly bytes: number;
};

const WARM_UP = 100;
const ROUNDS = 8;
const PER_ROUND = 50;

/** Makes sealed receipts, each with names and numbers of its own, as a portal that has been running for a while does. */
export async function benchReceipts(): Promise<ReceiptBench> {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-bench-'));
  try {
    const seal = await openSeal({ file: await makeDevelopmentSeal(folder) });
    const receipts = await openReceipts({ seal });
    for (let number = 0; number < WARM_UP; number += 1) await receipts.make(personal(number));
    const rounds: { readonly cpu: number; readonly wall: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(receipts, round));
    const cpus = rounds.map(({ cpu }) => cpu);
    return {
      answers: specimenDocument().review.reduce((sum, section) => sum + section.rows.length, 0),
      cpuBest: Math.min(...cpus),
      cpuMean: cpus.reduce((sum, cpu) => sum + cpu, 0) / ROUNDS,
      perSecond: 1000 / Math.min(...rounds.map(({ wall }) => wall)),
      bytes: (await receipts.make(personal(0))).length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(receipts: Awaited<ReturnType<typeof openReceipts>>, round: number) {
  const documents = Array.from({ length: PER_ROUND }, (_, index) =>
    personal((round + 7) * PER_ROUND + index),
  );
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  for (const document of documents) await receipts.make(document);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1000 / PER_ROUND, wall: (performance.now() - wallBefore) / PER_ROUND };
}

/** The sample with other words in every answer of a few letters: what a cache of words cannot know. */
function personal(number: number): ReceiptDocument {
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

if (process.argv[1] === import.meta.filename) {
  const { answers, cpuBest, cpuMean, perSecond, bytes } = await benchReceipts();
  const cpu = `${cpuBest.toFixed(1)} ms CPU at best, ${cpuMean.toFixed(1)} on average`;
  process.stdout.write(
    `receipt of ${String(answers)} answers: ${cpu}; ${perSecond.toFixed(0)}/s; ${String(bytes)} bytes\n`,
  );
}
