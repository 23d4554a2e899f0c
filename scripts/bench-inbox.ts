import { fillInbox } from './bench/fill-inbox.ts';
import { startPortal } from './bench/portal-under-test.ts';
import type { PortalUnderTest } from './bench/portal-under-test.ts';
import { hiddenFields, newVisitor } from './bench/visitor.ts';
import type { Visitor } from './bench/visitor.ts';

/**
 * `npm run bench:inbox`: a caseworker's pages through the portal, with a million cases of one agency in its database;
 * beside the same pages before they were filled in. The cases with which it was begun are really sealed, the others hold
 * bytes of no meaning. Fewer cases and rounds may be named: `npm run bench:inbox 50000 10`.
 */
const CASES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = Number(process.argv[3] ?? 40);
const WARM_UP = 3;
const GOALS = { list: 50, case: 60 } as const;

const portal = await startPortal();
try {
  const officer = await signIn(portal);
  const real = await referencesOn(officer, '/de/inbox');
  const before = await measureAll(officer, real, ['Mustermann']);
  const began = performance.now();
  const names = await fillInbox(portal.dataDir, CASES);
  print(
    `filled with ${CASES.toLocaleString('en')} cases in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const after = await measureAll(officer, real, names);
  for (const [name, found] of after) report(name, found, before.get(name) ?? 0);
  officer.leave();
} finally {
  await portal.close();
}

async function signIn({ origin, output }: PortalUnderTest): Promise<Visitor> {
  const link = await output(/as Ayşe Yıldırım: http:\/\/[^/]+(\/\S+)/);
  const visitor = newVisitor(origin);
  const page = await visitor.get(link);
  const form = hiddenFields(page);
  form.set('intent', 'sign-in');
  const { pathname } = new URL(link, origin);
  await visitor.post(pathname, form);
  return visitor;
}

async function referencesOn(visitor: Visitor, path: string): Promise<readonly string[]> {
  const { body } = await visitor.get(path);
  return [...body.matchAll(/<th scope="row"><a href="\/de\/inbox\/([\w-]+)"/g)].map(
    ([, found = '']) => found,
  );
}

type Pages = Readonly<Record<string, (round: number) => Promise<string>>>;

async function measureAll(
  visitor: Visitor,
  real: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const search = async (text: string) => {
    const form = hiddenFields(await visitor.get('/de/inbox'));
    form.set('intent', 'choose');
    form.set('search', text);
    return (await visitor.post('/de/inbox', form)).location;
  };
  const later = await nextPage(visitor, 20);
  const pages: Pages = {
    'list, overdue first': () => Promise.resolve('/de/inbox'),
    'list, newest first': () => Promise.resolve('/de/inbox?sort=received&direction=descending'),
    'list, page 21': () => Promise.resolve(later),
    'list, mine': () => Promise.resolve('/de/inbox?assigned=me'),
    'list, waiting, one service': () => Promise.resolve('/de/inbox?state=waiting&service=trade-licence'),
    'list, overdue only': () => Promise.resolve('/de/inbox?due=overdue'),
    'list, last week, unread': () => Promise.resolve('/de/inbox?period=week&unread=yes'),
    'list by state': () => Promise.resolve('/de/inbox?sort=state&direction=ascending'),
    'list by colleague': () => Promise.resolve('/de/inbox?sort=assignee&direction=ascending'),
    'search by name': (round) => search(names[round % names.length] ?? ''),
    'search by number': (round) => search((real[round % real.length] ?? '').slice(0, 9)),
    'case page': (round) => Promise.resolve(`/de/inbox/${real[round % real.length] ?? ''}`),
  };
  const found = new Map<string, number>();
  for (const [name, pathOf] of Object.entries(pages)) found.set(name, await p95(visitor, pathOf));
  return found;
}

async function nextPage(visitor: Visitor, times: number): Promise<string> {
  let path = '/de/inbox';
  for (let page = 0; page < times; page += 1) {
    const [, next] = /rel="next" href="([^"]+)"/.exec((await visitor.get(path)).body) ?? [];
    if (next === undefined) return path;
    path = next.replaceAll('&amp;', '&');
  }
  return path;
}

/** Of what a page takes from asking to its last byte, one after the other; milliseconds. */
async function p95(visitor: Visitor, pathOf: Pages[string]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const path = await pathOf(round);
    const began = performance.now();
    const { status } = await visitor.get(path);
    if (status !== 200) throw new Error(`${path} answered ${String(status)}.`);
    // The first ones warm up.
    if (round >= WARM_UP) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

function report(name: string, milliseconds: number, before: number): void {
  const goal = name.startsWith('case') ? GOALS.case : GOALS.list;
  print(
    `${name}: p95 ${milliseconds.toFixed(1)} ms (goal ${String(goal)}), ` +
      `${(milliseconds / before).toFixed(1)} times that of an almost empty inbox`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
