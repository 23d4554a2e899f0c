import { expect, it } from 'vitest';
import { canMove } from '#forms/submission/status.ts';
import type { CaseEntry } from '../case-entries.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { draws, randomMove } from '../testing/random-desk.ts';
import type { Desk, Move } from '../testing/random-desk.ts';

const counter = openCounter();

/** `npm run history` makes 10,000 of them; so many take minutes. */
const MOVES = Number(process.env['HISTORY_MOVES'] ?? 160);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_261_122);
/** As many at the same moment. */
const AT_ONCE = 8;

async function openDesk(): Promise<Desk> {
  const { ports } = counter;
  const filed = await fileCase(ports);
  const staff = ['1', '2', '3'].map((digit) => ({
    ...ANNA,
    id: `0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e1${digit}`,
    name: `Person ${digit}`,
    subject: `person-${digit}`,
  }));
  for (const member of staff) await ports.staff.save(member);
  return { ports, reference: filed.reference, code: filed.code, staff };
}

async function play(desk: Desk): Promise<readonly NonNullable<Move>[]> {
  const below = draws(SEED);
  const done: NonNullable<Move>[] = [];
  for (let made = 0; made < MOVES; made += AT_ONCE) {
    const row = await desk.ports.submissions.findByReference(desk.reference);
    const version = row?.version ?? 0;
    const moves = Array.from({ length: AT_ONCE }, (_, index) =>
      // One page in ten is out of date.
      randomMove(
        desk,
        { below, text: `Zug ${made + index}` },
        { version: below(10) === 0 ? version - 1 : version },
      ),
    );
    for (const move of await Promise.all(moves)) if (move) done.push(move);
  }
  return done;
}

it(`of ${MOVES} moves of four people at one case, none that was confirmed is lost`, async () => {
  const desk = await openDesk();
  const confirmed = await play(desk);
  const shown = await showOfficeCase(desk.ports, { member: ANNA, reference: desk.reference });
  const entries = shown?.entries ?? [];

  expect(confirmed.length).toBeGreaterThan(MOVES / 5);
  expect(textsIn(entries)).toEqual(confirmed.map(({ kind, text }) => `${kind}: ${text}`).sort());
  expect(brokenSteps(entries)).toEqual([]);
  expect(entries.at(-1)?.state).toBe(shown?.row.state);
  // A message changes nothing that somebody else could be about to change.
  const changes = entries.filter(({ kind }) => kind !== 'message').length;
  expect(shown?.row.version).toBe(changes);
}, 600_000);

/** What stands in the log, without the first entry and those of taking the case on, which say nothing. */
function textsIn(entries: readonly CaseEntry[]): readonly string[] {
  const said = entries.flatMap(({ kind, body }) => {
    const text = 'text' in body ? body.text : 'note' in body ? body.note : null;
    return text === null ? [] : [`${kind}: ${text}`];
  });
  return said.sort();
}

/** Neighbours whose order is not that of their numbers, or whose states do not follow each other by the table. */
function brokenSteps(entries: readonly CaseEntry[]): readonly string[] {
  return entries.slice(1).flatMap((entry, index) => {
    const before = entries[index];
    if (!before) return [];
    const isInOrder = entry.position > before.position;
    const follows = entry.state === before.state || canMove(before.state, entry.state);
    const mayChange = entry.kind === 'state' || entry.state === before.state;
    return isInOrder && follows && mayChange ? [] : [`${before.state} → ${entry.state} by ${entry.kind}`];
  });
}
