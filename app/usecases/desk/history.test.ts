import { beforeAll, expect, it } from 'vitest';
import type { Service } from '#forms/engine/model.ts';
import { canMove, isFinal } from '#forms/submission/status.ts';
import type { CaseEntry } from '../case-entries.ts';
import type { Ports } from '../ports.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { openAskedAgency } from '../testing/asked-agency.ts';
import { fileCase } from '../testing/filed-case.ts';
import { draws, randomMove } from '../testing/random-desk.ts';
import type { Desk } from '../testing/random-desk.ts';
import { whereService } from '../testing/where-service.ts';

const counter = openCounter();

/** At a single case; `npm run history` makes 10,000 of them, which takes minutes. */
const MOVES = Number(process.env['HISTORY_MOVES'] ?? 80);
/** At one case after another, each of which comes to its end. */
const ENDING = Math.max(160, MOVES / 5);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_261_122);
/** As many at the same moment; a decision has a letter sealed, and by then somebody of them was quicker. */
const AT_ONCE = 8;
/** One time in so many somebody is alone. */
const ALONE = 3;

const rule = { counts: 'days', waiting: 'restarts', law: '§ 1' } as const;
/** An office that owes an answer on what is complete, and may make its time longer, because its silence grants. */
const SAYS: Partial<Service> = {
  withdrawal: 'until-decision',
  deadlines: [
    { ...rule, id: 'vollstaendigkeit', within: 'P3W', met: 'answer', granted: null },
    { ...rule, id: 'entscheidung', within: 'P3M', met: 'decision', granted: 'fiktion' },
  ],
};

type Office = Pick<Desk, 'ports' | 'staff' | 'label'>;
const opened: { office?: Office } = {};
beforeAll(async () => {
  opened.office = await openOffice();
});

/** The cases' own label and staff, and another agency. */
async function openOffice(): Promise<Office> {
  const { vault } = counter.ports;
  const ports = whereService({ ...counter.ports, vault: openingOnce(vault) }, SAYS);
  const staff = ['1', '2', '3'].map((digit) => ({
    ...ANNA,
    id: `0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e1${digit}`,
    name: `Person ${digit}`,
    subject: `person-${digit}`,
  }));
  for (const member of staff) await ports.staff.save(member);
  const label = ports.ids.uuid();
  await ports.labels.add({ id: label, agency: ANNA.agency, name: 'Eilig' });
  await openAskedAgency(ports);
  return { ports, staff, label };
}

/** All of this is confirmed among so many moves. In a short run chance decides who is quicker; some message always goes. */
const MANY = 1000;
const ENDS = ['decision', 'withdrawal'];
const STAYS = ['complete', 'correction', 'correction-request', 'document', 'extension', 'message', 'note'];
const CONSULTS = ['opinion', 'opinion-request', 'proposal', 'state'];

/** A log of thousands of entries is read for each move: that each is unsealed once keeps a run from taking hours. */
function openingOnce(vault: Ports['vault']): Ports['vault'] {
  const unsealed = new Map<string, Uint8Array>();
  return {
    ...vault,
    openWithPrivateKey: (key, sealed, about) => {
      const name = `${about} ${Buffer.from(sealed).toString('base64')}`;
      const plain = unsealed.get(name) ?? vault.openWithPrivateKey(key, sealed, about);
      unsealed.set(name, plain);
      return plain;
    },
  };
}

type Played = { readonly desk: Desk; readonly confirmed: readonly string[] };

/** Plays case after case: each until it has come to an end, and what was drawn beside the last move with it. */
async function playCases(): Promise<readonly Played[]> {
  const below = draws(SEED);
  const played: Played[] = [];
  for (let made = 0; made < ENDING;) {
    const { confirmed, ...one } = await playCase(below, { mayEndAt: 0, stopsAt: ENDING - made });
    played.push({ ...one, confirmed });
    made += one.made;
  }
  return played;
}

type Length = {
  /** After so many moves somebody may bring the case to its end. */
  readonly mayEndAt: number;
  readonly stopsAt: number;
};

async function playCase(
  below: ReturnType<typeof draws>,
  { mayEndAt, stopsAt }: Length,
): Promise<Played & { readonly made: number }> {
  const { office } = opened;
  if (!office) throw new Error('The office is open from the first test on, not before.');
  const { reference, code } = await fileCase(office.ports);
  const desk = { ...office, reference, held: { code, opinion: office.ports.ids.uuid() } };
  const confirmed: string[] = [];
  let made = 0;
  while (made < stopsAt && !(await pageOf(desk)).isOver) {
    const people = below(ALONE) === 0 ? 1 : AT_ONCE;
    confirmed.push(...(await moveAtOnce(desk, below, { made, people, mayEnd: made >= mayEndAt })));
    made += people;
  }
  return { desk, confirmed, made };
}

/** What some of those who look at the same page do at once, as far as it was confirmed. */
async function moveAtOnce(
  desk: Desk,
  below: ReturnType<typeof draws>,
  { made, people, mayEnd }: { readonly made: number; readonly people: number; readonly mayEnd: boolean },
): Promise<readonly string[]> {
  const page = await pageOf(desk);
  const moves = Array.from({ length: people }, (_, index) =>
    // One page in ten is out of date.
    randomMove(
      desk,
      { below, text: `Zug ${made + index}` },
      { ...page, mayEnd, version: below(10) === 0 ? page.version - 1 : page.version },
    ),
  );
  const done = await Promise.all(moves);
  return done.flatMap((move) => (move ? [`${move.kind}: ${move.text}`] : []));
}

async function pageOf({ ports, reference }: Desk) {
  const row = await ports.submissions.findByReference(reference);
  if (!row) throw new Error('A case is gone.');
  const entries = await ports.entries.of(reference, 'office');
  return { version: row.version, seen: entries.at(-1)?.position ?? 0, isOver: isFinal(row.state) };
}

it(`of ${MOVES} moves of four people at one case, none that was confirmed is lost`, async () => {
  const length = { mayEndAt: MOVES, stopsAt: Number.POSITIVE_INFINITY };
  const { made, ...played } = await playCase(draws(SEED), length);
  expect(made).toBeGreaterThan(MOVES);
  expectKinds([played], made, [...STAYS, ...CONSULTS]);
  await expectNothingLost(played);
}, 900_000);

it(`of ${ENDING} moves at one case after another none is lost either, each to its end`, async () => {
  const played = await playCases();
  expectKinds(played, ENDING, [...STAYS, ...CONSULTS, ...ENDS]);
  for (const one of played) await expectNothingLost(one);
}, 900_000);

function expectKinds(played: readonly Played[], made: number, kinds: readonly string[]): void {
  const said = played.flatMap(({ confirmed }) => confirmed);
  expect(said.length).toBeGreaterThan(made / 6);
  const confirmed = [...new Set(said.map((each) => each.split(':')[0] ?? ''))];
  expect(confirmed).toEqual(expect.arrayContaining(made < MANY ? ['message'] : [...kinds]));
}

async function expectNothingLost({ desk, confirmed }: Played): Promise<void> {
  const shown = await showOfficeCase(desk.ports, { member: ANNA, reference: desk.reference });
  const entries = shown?.entries ?? [];
  // One correction sent by two windows is one.
  expect(textsIn(entries)).toEqual([...new Set(confirmed)].sort());
  expect(brokenSteps(entries)).toEqual([]);
  expect(entries.at(-1)?.state).toBe(shown?.row.state);
  expect(shown?.row.version).toBe(1 + (await countChanges(desk)) + countResumed(entries));
}

/** These change nothing that somebody else could be about to change. */
const BESIDE = ['submit', 'open', 'label', 'write-to-office', 'hand-in', 'give-opinion'];

/** Each change of a case is in the audit once. */
async function countChanges({ ports, reference }: Desk): Promise<number> {
  const audit = await ports.audit.ofCase({ agency: ANNA.agency, reference });
  return audit.filter(({ action }) => !BESIDE.includes(action)).length;
}

/** An answer of the citizen ends the office's waiting, which the portal writes down beside it. */
function countResumed(entries: readonly CaseEntry[]): number {
  return entries.filter(({ kind, author }) => kind === 'state' && author === 'portal').length;
}

/** What stands in the log, without the first entry and those that say nothing: who took it on, what was taken back. */
function textsIn(entries: readonly CaseEntry[]): readonly string[] {
  return entries.flatMap((entry) => textOf(entry).map((text) => `${entry.kind}: ${text}`)).sort();
}

function textOf({ kind, body }: CaseEntry): readonly string[] {
  if (UNNAMED.includes(kind)) return [''];
  if (kind === 'document') return body.documents.map(({ name }) => name);
  if (kind === 'withdrawal') return typed(body.reason);
  if (kind === 'correction') return [body.token];
  if (kind === 'proposal' && body.outcome === null) return [];
  if ('note' in body) return typed(body.note);
  return 'text' in body ? [body.text] : [];
}

const typed = (text: string | null): readonly string[] => (text === null ? [] : [text]);

/** Nothing is typed into these, and a case has one of each at most. */
const UNNAMED: readonly CaseEntry['kind'][] = ['decision', 'complete'];

const MOVING: readonly CaseEntry['kind'][] = [
  'state',
  'correction-request',
  'correction',
  'decision',
  'withdrawal',
];

/** Neighbours whose order is not that of their numbers, or whose states do not follow each other by the table. */
function brokenSteps(entries: readonly CaseEntry[]): readonly string[] {
  return entries.slice(1).flatMap((entry, index) => {
    const before = entries[index];
    if (!before) return [];
    const isInOrder = entry.position > before.position;
    const mayChange = entry.state === before.state || MOVING.includes(entry.kind);
    const isStep = isInOrder && mayChange && follows(before, entry);
    return isStep ? [] : [`${before.state} → ${entry.state} by ${entry.kind}`];
  });
}

function follows(before: CaseEntry, { kind, state }: CaseEntry): boolean {
  if (state === before.state) return true;
  if (kind === 'withdrawal') return state === 'withdrawn' && !isFinal(before.state);
  // A new case is at work as soon as something is asked of its citizen.
  const from = before.state === 'received' && kind !== 'state' ? 'in-progress' : before.state;
  return canMove(from, state);
}
