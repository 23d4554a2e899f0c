import { startBareServer } from './bench/bare-server.ts';
import { measureFirstView } from './bench/first-view.ts';
import { measure } from './bench/load.ts';
import type { Figures } from './bench/load.ts';
import { startPortal } from './bench/portal-under-test.ts';
import type { PortalUnderTest } from './bench/portal-under-test.ts';
import { memoryOf } from './bench/process-cpu.ts';
import { craftswoman } from './bench/trade-licence-journey.ts';
import { builtReceipts } from './bench/built-receipts.ts';
import { newVisitor } from './bench/visitor.ts';
import type { Visitor } from './bench/visitor.ts';

/**
 * `npm run bench`: what the portal costs, beside a bare `node:http` server that sends the same bytes in the same run.
 * Figures of cost are processor time of the portal alone; its database's stands beside it.
 */
const journey = craftswoman();
const MEGABYTE = 1_000_000;

const portal = await startPortal();
try {
  await benchRequests(portal);
  await benchJourney(portal);
  await benchFirstView(portal);
  await benchMemory(portal);
} finally {
  await portal.close();
}
const receipt = await (await builtReceipts()).benchReceipts();
print('receipt', [
  `${ms(receipt.cpuBest)} CPU at best, ${ms(receipt.cpuMean)} on average (goal 15)`,
  `${receipt.perSecond.toFixed(0)}/s`,
  `${String(receipt.bytes)} bytes, ${String(receipt.answers)} answers`,
]);

async function benchRequests({ origin, cpu }: PortalUnderTest): Promise<void> {
  const visitor = newVisitor(origin);
  const path = await journey.start(visitor);
  const page = await visitor.get(path);
  const form = journey.formOf(path, page);
  const bare = await startBareServer(page.body);
  const others = Array.from({ length: 4 }, () => newVisitor(bare.origin));
  const plan = { rounds: 6, perRound: 500, parallel: 4 };
  await measure(cpu, { ...plan, rounds: 2, send: () => visitor.get(path) });
  const limit = await measure(bare.cpu, {
    ...plan,
    send: (index) => others[index % 4]?.get('/') ?? visitor.get(path),
  });
  report('form page', await measure(cpu, { ...plan, send: () => visitor.get(path) }), {
    limit,
    goal: 'goal 1.2 ms CPU',
  });
  // The first post answers the page; from then on its token stands for that answer.
  await visitor.post(path, form);
  const again = journey.formOf(path, await visitor.get(path));
  report(
    'step post',
    await measure(cpu, { ...plan, rounds: 4, parallel: 1, send: () => visitor.post(path, again) }),
    {
      limit,
      goal: 'goal 300/s on one core',
    },
  );
  bare.close();
}

async function benchJourney({ origin, cpu }: PortalUnderTest): Promise<void> {
  const pages: number[] = [];
  const whole = await measure(cpu, {
    rounds: 4,
    perRound: 10,
    parallel: 1,
    send: async () => pages.push(await walk(newVisitor(origin))),
  });
  const started = await measure(cpu, {
    rounds: 4,
    perRound: 10,
    parallel: 1,
    send: () => startAndSteps(origin, 5),
  });
  const last = await sendCosts(origin, cpu);
  const count = pages[0] ?? 0;
  report(`journey of ${String(count)} pages, sealed receipt`, whole, { limit: null, goal: '' });
  print('journey of 5 pages, sealed receipt', [
    `${ms(started.cpu + last.cpu)} CPU, database ${ms(started.database + last.database)} (goal 35)`,
    'start and five pages, check page and sending, measured apart and added',
  ]);
}

async function walk(visitor: Visitor): Promise<number> {
  let path = await journey.start(visitor);
  let pages = 0;
  for (; !path.endsWith('/review'); pages += 1) path = await journey.step(visitor, path);
  await visitor.get(await journey.send(visitor, path));
  visitor.leave();
  return pages;
}

async function startAndSteps(origin: string, count: number): Promise<void> {
  const visitor = newVisitor(origin);
  let path = await journey.start(visitor);
  for (let page = 0; page < count; page += 1) path = await journey.step(visitor, path);
  visitor.leave();
}

/** Check page, sending and confirmation, after drafts were filled in beforehand. */
async function sendCosts(origin: string, cpu: PortalUnderTest['cpu']): Promise<Figures> {
  const ready = Array.from({ length: 40 }, () => newVisitor(origin));
  for (const visitor of ready) {
    for (let path = await journey.start(visitor); !path.endsWith('/review');)
      path = await journey.step(visitor, path);
  }
  const send = async (index: number) => {
    const visitor = ready[index];
    if (visitor) await visitor.get(await journey.send(visitor, '/de/apply/trade-licence/review'));
    visitor?.leave();
  };
  return measure(cpu, { rounds: 4, perRound: 10, parallel: 1, send });
}

async function benchFirstView({ origin }: PortalUnderTest): Promise<void> {
  const bare = await startBareServer('<!doctype html><title>.</title><h1>Wer meldet das Gewerbe an?</h1>');
  const view = await measureFirstView(origin, bare.origin);
  bare.close();
  const { htmlBytes, gzipBytes, files, scriptGzipBytes, largestPaint, barePaint } = view;
  print('first view of a form page', [
    `HTML ${kb(htmlBytes)} (goal 30)`,
    `${kb(gzipBytes)} gzip in ${String(files)} files (goal 40 in 4)`,
    `script ${kb(scriptGzipBytes)} gzip (goal 60)`,
    `largest paint on a slow phone ${largestPaint.toFixed(0)} ms (goal 600), a lone heading ${barePaint.toFixed(0)} ms`,
  ]);
}

/** Resident memory while 20,000 form pages are asked for. */
async function benchMemory({ origin, pid, cpu }: PortalUnderTest): Promise<void> {
  const visitor = newVisitor(origin);
  const path = await journey.start(visitor);
  const sizes: string[] = [];
  for (let thousand = 0; thousand < 20; thousand += 5) {
    await measure(cpu, { rounds: 1, perRound: 5_000, parallel: 2, send: () => visitor.get(path) });
    sizes.push(`${(memoryOf(pid) / MEGABYTE).toFixed(0)} MB after ${String(thousand + 5)},000`);
  }
  visitor.leave();
  print('memory', sizes);
}

function report(
  name: string,
  found: Figures,
  { limit, goal }: { readonly limit: Figures | null; readonly goal: string },
) {
  print(name, [
    `${ms(found.cpu)} CPU, database ${ms(found.database)}${goal === '' ? '' : ` (${goal})`}`,
    `${found.perSecond.toFixed(0)}/s, p50 ${ms(found.p50)}, p99 ${ms(found.p99)}`,
    ...(limit
      ? [
          `bare server ${ms(limit.cpu)} CPU, ${limit.perSecond.toFixed(0)}/s: ${(found.cpu / limit.cpu).toFixed(1)} times`,
        ]
      : []),
  ]);
}

function print(name: string, figures: readonly string[]): void {
  process.stdout.write([name, ...figures.map((figure) => `  ${figure}`), ''].join('\n'));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
