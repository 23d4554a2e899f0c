import { performance } from 'node:perf_hooks';
import type { PortalUnderTest } from './portal-under-test.ts';

/** What a kind of request costs. */
export type Figures = {
  /** Processor time of the process, and of its database; milliseconds a request, best of the rounds. */
  readonly cpu: number;
  readonly database: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
};

type Load = {
  readonly rounds: number;
  readonly perRound: number;
  /** How many are on their way at a time. */
  readonly parallel: number;
  /** `index` counts on over all rounds. */
  readonly send: (index: number) => Promise<unknown>;
};

type Cpu = PortalUnderTest['cpu'];

/** Sends requests in rounds. Others share the machine, so of each figure of cost the best round counts. */
export async function measure(cpu: Cpu, load: Load): Promise<Figures> {
  const rounds: Figures[] = [];
  for (let round = 0; round < load.rounds; round += 1) {
    rounds.push(await measureRound(cpu, { ...load, from: round * load.perRound }));
  }
  const best = (pick: (figures: Figures) => number) => Math.min(...rounds.map(pick));
  return {
    cpu: best((figures) => figures.cpu),
    database: best((figures) => figures.database),
    perSecond: Math.max(...rounds.map(({ perSecond }) => perSecond)),
    p50: best((figures) => figures.p50),
    p99: best((figures) => figures.p99),
  };
}

async function measureRound(
  cpu: Cpu,
  { perRound, parallel, send, from }: Load & { readonly from: number },
): Promise<Figures> {
  const times: number[] = [];
  let next = from;
  const before = cpu();
  const begun = performance.now();
  const lane = async () => {
    while (next < from + perRound) {
      const index = next++;
      const start = performance.now();
      await send(index);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  const seconds = (performance.now() - begun) / 1000;
  const after = cpu();
  const sorted = times.toSorted((left, right) => left - right);
  return {
    cpu: (after.portal - before.portal) / perRound,
    database: (after.database - before.database) / perRound,
    perSecond: perRound / seconds,
    p50: sorted[Math.floor(perRound / 2)] ?? 0,
    p99: sorted[Math.floor(perRound * 0.99)] ?? 0,
  };
}
