import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchReceipts, benchWriter, personal, withOwnWriter } from './bench/receipts.ts';
import type { Figures, Make } from './bench/receipts.ts';
import { makeWithPdfLib } from './bench/with-pdf-lib.ts';
import { makeWithPdfkit } from './bench/with-pdfkit.ts';

/**
 * `npm run bench:receipt`: what a sealed receipt costs, beside pdfkit and pdf-lib writing the same words in the same run:
 * without tags, data or seal.
 */
const OTHERS = { warmUp: 3, rounds: 3, perRound: 8 };
const RECEIPTS = 5000;
const FIRST_LOOK = 1000;

const { answers, ...ours } = await benchReceipts();
print(`ours: sealed, tagged, ${String(answers)} answers`, ours);
print('pdfkit: words only', await benchWriter(makeWithPdfkit, OTHERS));
print('pdf-lib drawText: words only', await benchWriter(makeWithPdfLib, OTHERS));
const [early, late] = await withOwnWriter(heapOver);
process.stdout.write(
  `heap after ${String(FIRST_LOOK)} receipts ${early ?? ''} MB, after ${String(RECEIPTS)} ${late ?? ''} MB\n`,
);

function print(name: string, { cpuBest, cpuMean, perSecond, bytes }: Figures): void {
  const cpu = `${cpuBest.toFixed(1)} ms CPU at best, ${cpuMean.toFixed(1)} on average`;
  process.stdout.write(`${name}: ${cpu}; ${perSecond.toFixed(0)}/s; ${String(bytes)} bytes\n`);
}

async function heapOver(make: Make): Promise<readonly string[]> {
  setFlagsFromString('--expose-gc');
  // Node gives its collector to no program that does not ask in this way.
  const collect = runInNewContext('gc') as () => void;
  const sizes: string[] = [];
  for (let number = 1; number <= RECEIPTS; number += 1) {
    await make(personal(number));
    if (number !== FIRST_LOOK && number !== RECEIPTS) continue;
    collect();
    sizes.push((process.memoryUsage().heapUsed / 1_000_000).toFixed(1));
  }
  return sizes;
}
