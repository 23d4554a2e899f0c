import { expect, it } from 'vitest';
import { canMove, isFinal } from '#forms/submission/status.ts';
import type { CaseEntry } from '../case-entries.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { draws, randomMove } from '../testing/random-desk.ts';
import type { Desk } from '../testing/random-desk.ts';

const counter = openCounter();

/** `npm run history` makes 10,000 of them; so many take minutes. */
const MOVES = Number(process.env['HISTORY_MOVES'] ?? 160);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_261_122);
/** As many at the same moment; a decision has a letter sealed, and by then somebody of them was quicker. */
const AT_ONCE = 8;
/** One time in so many somebody is alone. */
const ALONE = 3;

/** The cases' own label and staff. */
async function openOffice(): Promise<Pick<Desk, 'ports' | 'staff' | 'label'>> {
  const { ports } = counter;
  const staff = ['1', '2', '3'].map((digit) => ({
    ...ANNA,
    id: `0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e1${digit}`,
    name: `Person ${digit}`,
    subject: `person-${digit}`,
  }));
  for (const member of staff) await ports.staff.save(member);
  const label = ports.ids.uuid();
  await ports.labels.add({ id: label, agency: ANNA.agency, name: 'Eilig' });
  return { ports, staff, label };
}

/** All of this is confirmed among so many moves. In a short run chance decides who is quicker; some message always goes. */
const MANY = 1000;
const KINDS = ['correction', 'correction-request', 'decision', 'message', 'note', 'proposal', 'state'];
const EXPECTED = MOVES < MANY ? ['message'] : KINDS;

type Played = { readonly desk: Desk; readonly confirmed: readonly string[] };

/** Plays case after case: each until it has come to an end, and what was drawn beside the last move with it. */
async function play(): Promise<readonly Played[]> {
  const office = await openOffice();
  const below = draws(SEED);
  const played: Played[] = [];
  for (let made = 0; made < MOVES;) {
    const { reference, code } = await fileCase(office.ports);
    const desk = { ...office, reference, held: { code } };
    const confirmed: string[] = [];
    played.push({ desk, confirmed });
    for (let isOpen = true; isOpen && made < MOVES;) {
      const people = below(ALONE) === 0 ? 1 : AT_ONCE;
      confirmed.push(...(await moveAtOnce(desk, below, { made, people })));
      made += people;
      isOpen = !(await pageOf(desk)).isOver;
    }
  }
  return played;
}

/** What some of those who look at the same page do at once, as far as it was confirmed. */
async function moveAtOnce(
  desk: Desk,
  below: ReturnType<typeof draws>,
  { made, people }: { readonly made: number; readonly people: number },
): Promise<readonly string[]> {
  const page = await pageOf(desk);
  const moves = Array.from({ length: people }, (_, index) =>
    // One page in ten is out of date.
    randomMove(
      desk,
      { below, text: `Zug ${made + index}` },
      { ...page, version: below(10) === 0 ? page.version - 1 : page.version },
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

it(`of ${MOVES} moves of four people at one case after another, none that was confirmed is lost`, async () => {
  const played = await play();
  const sum = played.reduce((all, { confirmed }) => all + confirmed.length, 0);
  expect(sum).toBeGreaterThan(MOVES / 5);
  const kinds = new Set(played.flatMap(({ confirmed }) => confirmed.map((said) => said.split(':')[0] ?? '')));
  expect([...kinds]).toEqual(expect.arrayContaining(EXPECTED));
  for (const { desk, confirmed } of played) {
    const shown = await showOfficeCase(desk.ports, { member: ANNA, reference: desk.reference });
    const entries = shown?.entries ?? [];
    // One correction sent by two windows is one.
    expect(textsIn(entries)).toEqual([...new Set(confirmed)].sort());
    expect(brokenSteps(entries)).toEqual([]);
    expect(entries.at(-1)?.state).toBe(shown?.row.state);
    expect(shown?.row.version).toBe(1 + (await countChanges(desk)) + countResumed(entries));
  }
}, 900_000);

/** These change nothing that somebody else could be about to change. */
const BESIDE = ['submit', 'open', 'label', 'write-to-office'];

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
  if (kind === 'decision') return [''];
  if (kind === 'correction') return [body.token];
  if (kind === 'proposal' && body.outcome === null) return [];
  if ('note' in body) return body.note === null ? [] : [body.note];
  return 'text' in body ? [body.text] : [];
}

const MOVING: readonly CaseEntry['kind'][] = ['state', 'correction-request', 'correction', 'decision'];

/** Neighbours whose order is not that of their numbers, or whose states do not follow each other by the table. */
function brokenSteps(entries: readonly CaseEntry[]): readonly string[] {
  return entries.slice(1).flatMap((entry, index) => {
    const before = entries[index];
    if (!before) return [];
    const isInOrder = entry.position > before.position;
    // A new case is at work as soon as something is asked of its citizen.
    const from = before.state === 'received' && entry.kind !== 'state' ? 'in-progress' : before.state;
    const follows = entry.state === before.state || canMove(from, entry.state);
    const mayChange = entry.state === before.state || MOVING.includes(entry.kind);
    return isInOrder && follows && mayChange ? [] : [`${before.state} → ${entry.state} by ${entry.kind}`];
  });
}
