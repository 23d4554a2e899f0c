import { resolve as absolute } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Breach } from './breach.ts';
import type { Judging } from './judge.ts';
import type { Judged, Order } from './model.ts';

type Waiting = { readonly resolve: () => void; readonly reject: (error: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/**
 * Judges in a thread of its own, so that pages are answered while a schema is compiled. `program` is the built
 * `judging-thread.ts`. The thread begins with the first message; one that has died is replaced with the next.
 */
export function judgeInThread(program: string, folder: string): Judging {
  let thread: Thread | null = null;
  let last = 0;
  const begin = (): Thread => {
    const begun = beginThread(program, folder);
    begun.worker.once('exit', () => {
      if (thread === begun) thread = null;
    });
    return begun;
  };
  return (standard, bytes) => {
    const { worker, waiting } = (thread ??= begin());
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, standard, bytes } satisfies Order, []);
    });
  };
}

function beginThread(program: string, folder: string): Thread {
  const worker = new Worker(absolute(program), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  worker.on('message', ({ id, verdict }: Judged) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    // Without work it keeps no process alive that has nothing else to do.
    if (waiting.size === 0) worker.unref();
    if (asked) settle(asked, verdict);
  });
  const giveUp = (cause: unknown) => {
    for (const { reject } of waiting.values()) reject(new Error('The judging thread is gone.', { cause }));
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  return { worker, waiting };
}

function settle({ resolve, reject }: Waiting, verdict: Judged['verdict']): void {
  if (verdict.kind === 'fits') resolve();
  else if (verdict.kind === 'breach') reject(new Breach(verdict.rule, verdict.element));
  else reject(new Error('The judges failed.', { cause: verdict.error }));
}
