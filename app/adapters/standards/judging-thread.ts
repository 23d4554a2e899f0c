import { parentPort, workerData } from 'node:worker_threads';
import { Breach } from './breach.ts';
import type { Judged, Order } from './model.ts';
import { openJudging } from './open-judging.ts';

// The program of the thread that judges. `judgeInThread` gives it its folder.
const judging = openJudging((workerData as { readonly folder: string }).folder);

parentPort?.on('message', ({ id, standard, bytes }: Order) => {
  const answer = (verdict: Judged['verdict']) =>
    parentPort?.postMessage({ id, verdict } satisfies Judged, []);
  judging(standard, bytes).then(
    () => answer({ kind: 'fits' }),
    (error: unknown) => answer(refusal(error)),
  );
});

/** A `Breach` would lose its class on the way between threads. */
function refusal(error: unknown): Judged['verdict'] {
  if (error instanceof Breach) return { kind: 'breach', rule: error.rule, element: error.element };
  return { kind: 'failed', error };
}
