import { loadCatalogue } from '#forms/catalogue.ts';
import { loadService } from '#forms/engine/load.ts';
import type { Service } from '#forms/engine/model.ts';
import { openPage, readPage } from '#forms/engine/page.ts';
import type { Witness } from '#forms/engine/prove/confirm.ts';
import { prove, type Proof } from '#forms/engine/prove/prove.ts';
import { trace } from '#forms/engine/trace.ts';
import { contextOn } from '#forms/prove-definitions.ts';
import { tell } from './bench/tell.ts';
import { syntheticForm } from './forms-check/synthetic-form.ts';

/**
 * How long proofs take, and one post of a page of the largest service: `npm run bench:forms`. What is printed is the
 * time of the processor in milliseconds; the first run counts, as it does in a check. Exits with 1 when a goal is missed.
 */
const TODAY = '2026-11-21';
const SEEDS = [1, 2, 3, 4, 5, 6];
const POSTS = 300;
const { services, codelists } = loadCatalogue({
  folders: ['forms/services'],
  codelistFolder: 'forms/codelists',
});
const context = contextOn(TODAY, codelists);

const proofs = services.map((service) => ({ service, ...timed(() => prove(service, context)) }));
for (const { service, ms, result } of proofs) {
  tell({ what: `prove ${service.id}`, ms, more: countsOf(result) });
}
tell({ what: 'prove all services', ms: sum(proofs.map(({ ms }) => ms)), goal: 1000 });

for (const seed of SEEDS) {
  const { ms, result } = timed(() => prove(synthetic(seed), context));
  tell({ what: `prove 60 steps, 240 fields (seed ${String(seed)})`, ms, goal: 2000, more: countsOf(result) });
}

const largest = proofs.toSorted(
  (left, right) => right.result.verdicts.length - left.result.verdicts.length,
)[0];
if (largest)
  tell({
    what: `one post of ${largest.service.id}`,
    ms: millisecondsOfPost(largest.service, largest.result),
    goal: 1,
  });

function synthetic(seed: number): Service {
  const text = syntheticForm({ steps: 60, fieldsPerStep: 4, seed });
  const loaded = loadService({ text, hash: '', codelists: [] });
  if (!loaded.ok) throw new Error(`The form of seed ${String(seed)} cannot be loaded.`);
  return loaded.service;
}

/** Reads the last page that the longest witness fills in, with answers that nobody has walked before. */
function millisecondsOfPost(service: Service, { witnesses }: Proof): number {
  const [longest] = witnesses.toSorted((left, right) => lengthOf(service, right) - lengthOf(service, left));
  if (!longest) return 0;
  const visits = trace(service, longest.answers, longest.context).visits;
  const place = visits.findLast(({ kind }) => kind === 'page')?.place ?? { step: '', item: [] };
  const standing = { service, context: longest.context, place };
  const input = openPage({ ...standing, answers: longest.answers })?.input ?? {};
  const { ms } = timed(() => {
    for (let post = 0; post < POSTS; post++) {
      readPage({ ...standing, answers: { ...longest.answers }, input, confirmed: [] });
    }
  });
  return ms / POSTS;
}

function lengthOf(service: Service, { answers, context: at }: Witness): number {
  return trace(service, answers, at).visits.length;
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

function countsOf({ verdicts, witnesses }: Proof): string {
  const of = (is: string) => String(verdicts.filter(({ verdict }) => verdict.is === is).length);
  return `${of('shown')} shown, ${of('impossible')} impossible, ${of('open')} not decided, ${String(witnesses.length)} witnesses`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
