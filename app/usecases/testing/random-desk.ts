import { addEntry } from '../case-entries.ts';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import { writeNote } from '../desk/write-note.ts';
import { openCaseWithCode } from '../open-case.ts';
import type { Ports, StaffMember } from '../ports.ts';

/** Three caseworkers and the citizen, all at one case. */
export type Desk = {
  readonly ports: Ports;
  readonly reference: string;
  readonly code: string;
  readonly staff: readonly StaffMember[];
};

/** What somebody was told to be done; `text` is in no other move. `null`: they were told that it was not. */
export type Move = { readonly kind: 'state' | 'note' | 'message'; readonly text: string } | null;

type Draw = { readonly below: (limit: number) => number; readonly text: string };
/** The version that somebody's page was shown with. */
type Seen = { readonly version: number };

/** Moves drawn from a seed (mulberry32), so that a red run can be played again. */
export function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** One random move of one of the four, by the use cases alone, on a page that may be out of date. */
export function randomMove(desk: Desk, draw: Draw, seen: Seen): Promise<Move> {
  const who = draw.below(4);
  const member = desk.staff[who];
  return member ? officeMove(desk, { ...draw, member }, seen) : citizenMove(desk, draw);
}

async function officeMove(
  { ports, reference }: Desk,
  { below, text, member }: Draw & { readonly member: StaffMember },
  { version }: Seen,
): Promise<Move> {
  const target = { member, reference, version };
  const chosen = below(5);
  if (chosen === 0) {
    await takeOnCase(ports, target);
    // Taken on twice is taken on once: nobody can tell which of the two it was.
    return null;
  }
  if (chosen < 3) {
    const done = await writeNote(ports, { ...target, id: ports.ids.uuid(), text });
    return done.ok ? { kind: 'note', text } : null;
  }
  const state = chosen === 3 ? 'waiting' : 'in-progress';
  const done = await changeCaseState(ports, { ...target, state, note: text });
  return done.ok ? { kind: 'state', text } : null;
}

async function citizenMove({ ports, reference, code }: Desk, { text }: Draw): Promise<Move> {
  const open = await openCaseWithCode(ports, { reference, code, action: 'write-to-office' });
  if (!open) throw new Error('The citizen cannot open their case.');
  const entry = {
    id: ports.ids.uuid(),
    at: ports.clock.now().toISOString(),
    kind: 'message',
    state: open.row.state,
    author: 'citizen',
    by: null,
    body: { text, documents: [] },
  } as const;
  await ports.transaction((tx) => addEntry(ports, tx, { open, entry }));
  return { kind: 'message', text };
}
