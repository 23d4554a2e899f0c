import { pageBehind, referencesOn, search, signIn, writeNotes } from './bench/caseworker.ts';
import { fillInbox } from './bench/fill-inbox.ts';
import type { Filled } from './bench/fill-inbox.ts';
import { startPortal } from './bench/portal-under-test.ts';
import { tell } from './bench/tell.ts';
import type { Visitor } from './bench/visitor.ts';

/**
 * `npm run bench:inbox`: a caseworker's pages through the portal, with a million cases of one agency in its database;
 * beside the same pages before they were filled in. The cases with which it was begun are really sealed, the others hold
 * bytes of no meaning. Fewer cases and rounds may be named: `npm run bench:inbox 50000 10`.
 * Exits with 1 when a goal is missed.
 */
const CASES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = Number(process.argv[3] ?? 40);
/** Before they count: a portal that runs for days has compiled what it needs, and its database has read it. */
const WARM_UP = 10;
const NOTES = 200;
/** A case has a dozen entries, this one more than anybody reads: what each of them costs. */
const LONG_CASE = `case page, ${String(NOTES)} notes`;
const CASE_PAGE = 'case page';
const LISTS = 50;
const GOALS: Readonly<Record<string, number>> = { [CASE_PAGE]: 60, [LONG_CASE]: Infinity };
const NOTHING: Filled = { names: ['Mustermann'], label: '' };

const portal = await startPortal();
try {
  const officer = await signIn(portal);
  const real = await referencesOn(officer, '/de/inbox');
  const before = await measureAll(officer, real, NOTHING);
  const began = performance.now();
  const filled = await fillInbox(portal.dataDir, CASES);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `filled with ${CASES.toLocaleString('en')} cases in ${seconds} s; p95 of each page:\n`,
  );
  const after = await measureAll(officer, real, filled);
  for (const [what, { p50, p95: ms }] of after) {
    const times = (ms / (before.get(what)?.p95 ?? 0)).toFixed(1);
    const more = `half of them ${p50.toFixed(0)}; ${times} times that of an almost empty inbox`;
    tell({ what, ms, goal: GOALS[what] ?? LISTS, more });
  }
  officer.leave();
} finally {
  await portal.close();
}

type Pages = Readonly<Record<string, (round: number) => Promise<string>>>;

async function measureAll(
  visitor: Visitor,
  real: readonly string[],
  filled: Filled,
): Promise<ReadonlyMap<string, Taken>> {
  const pages = { ...(await listsOf(visitor, filled)), ...searchesOf(visitor, real, filled) };
  const found = new Map<string, Taken>();
  for (const [name, pathOf] of Object.entries(pages)) found.set(name, await measure(visitor, pathOf));
  const [noted = '', ...others] = real.map((reference) => `/de/inbox/${reference}`);
  found.set(
    CASE_PAGE,
    await measure(visitor, (round) => Promise.resolve(others[round % others.length] ?? '')),
  );
  if (filled === NOTHING) await writeNotes(visitor, noted, NOTES);
  found.set(LONG_CASE, await measure(visitor, () => Promise.resolve(noted)));
  return found;
}

async function listsOf(visitor: Visitor, { label }: Filled): Promise<Pages> {
  const paths = {
    'list, overdue first': '/de/inbox',
    'list, newest first': '/de/inbox?sort=received&direction=descending',
    'list, page 21': await pageBehind(visitor, 20),
    'list, mine': '/de/inbox?assigned=me',
    'list, waiting, one service': '/de/inbox?state=waiting&service=trade-licence',
    'list, one label': `/de/inbox?label=${label}`,
    'list, overdue only': '/de/inbox?due=overdue',
    'list, unread': '/de/inbox?unread=yes',
    'list, last week, unread': '/de/inbox?period=week&unread=yes',
    'list by state': '/de/inbox?sort=state&direction=ascending',
    'list by colleague': '/de/inbox?sort=assignee&direction=ascending',
  };
  return Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, () => Promise.resolve(path)] as const),
  );
}

/** One hit is opened to see whether it is none; of many that is not asked. */
function searchesOf(visitor: Visitor, real: readonly string[], { names }: Filled): Pages {
  const number = (round: number) => real[round % real.length] ?? '';
  return {
    'search by name': (round) => search(visitor, names[round % names.length] ?? ''),
    'search by the most frequent name': () => search(visitor, names[0] ?? ''),
    'search by name, one hit': () => search(visitor, 'Mensah'),
    'search by number': (round) => search(visitor, number(round).slice(0, 9)),
  };
}

/** Milliseconds that half of the pages take at most, and nineteen of twenty. */
type Taken = { readonly p50: number; readonly p95: number };

/** What a page takes from asking to its last byte, one after the other. */
async function measure(visitor: Visitor, pathOf: Pages[string]): Promise<Taken> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const path = await pathOf(round);
    const began = performance.now();
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${path} answered ${String(status)}.`);
    if (round >= WARM_UP) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
