import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { builtReceipts } from './bench/built-receipts.ts';
import type { Figures, Make } from './bench/receipts.ts';
import { tell } from './bench/tell.ts';
import { makeWithPdfLib } from './bench/with-pdf-lib.ts';
import { makeWithPdfkit } from './bench/with-pdfkit.ts';

/**
 * `npm run bench:receipt`: what a sealed receipt costs and whether memory stays flat, beside pdfkit and pdf-lib writing the
 * same words in the same run: without tags, data or seal. Exits with 1 when a goal is missed: 15 ms CPU on average, 50 KB.
 */
const OTHERS = { warmUp: 3, rounds: 3, perRound: 8 };
const RECEIPTS = 5000;
const FIRST_LOOK = 1000;
const GOALS = { milliseconds: 15, bytes: 50_000 } as const;
const COUNTED =
  'CPU is user and system time of this whole process, with its collector, compiler and pool of threads. Not in it: what ' +
  'filing costs besides, above all the log (one signature and two commits more) and the database.';

const { benchReceipts, benchWriter, personal, withOwnWriter } = await builtReceipts();

process.stdout.write(`${COUNTED}\n`);
const { answers, ...ours } = await benchReceipts();
print(`ours: sealed, tagged, ${String(answers)} answers`, ours);
tell({ what: 'ours on average', ms: ours.cpuMean, goal: GOALS.milliseconds });
if (ours.bytes > GOALS.bytes) process.exitCode = 1;
print('pdfkit: words only', await benchWriter(makeWithPdfkit, OTHERS));
print('pdf-lib drawText: words only', await benchWriter(makeWithPdfLib, OTHERS));
process.stdout.write('memory (goal: flat)\n');
await withOwnWriter(tellMemory);

function print(name: string, { cpuBest, cpuMean, perSecond, bytes }: Figures): void {
  const cpu = `${cpuBest.toFixed(1)} ms CPU at best, ${cpuMean.toFixed(1)} on average`;
  process.stdout.write(`${name}: ${cpu}; ${perSecond.toFixed(0)}/s; ${String(bytes)} bytes\n`);
}

async function tellMemory(make: Make): Promise<void> {
  setFlagsFromString('--expose-gc');
  // Node gives its collector to no program that does not ask in this way.
  const collect = runInNewContext('gc') as () => void;
  for (let number = 1; number <= RECEIPTS; number += 1) {
    await make(personal(number));
    if (number !== FIRST_LOOK && number !== RECEIPTS) continue;
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const told = Object.entries({ heap: heapUsed, external, resident: rss }).map(
      ([what, bytes]) => `${what} ${(bytes / 1_000_000).toFixed(1)} MB`,
    );
    process.stdout.write(`  after ${String(number)} receipts: ${told.join(', ')}\n`);
  }
}
