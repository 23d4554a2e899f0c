import { rowId } from '#forms/submission/correction/compare.ts';
import { assignCase } from '../assign-case.ts';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import { beginCorrection } from '../correction/begin-correction.ts';
import { requestCorrection, takeBackCorrection } from '../correction/request-correction.ts';
import { sendCorrection } from '../correction/send-correction.ts';
import { showCorrectionReview } from '../correction/show-correction-review.ts';
import { proposeDecision, takeBackProposal } from '../desk/propose-decision.ts';
import { sendDecision } from '../desk/send-decision.ts';
import { writeNote } from '../desk/write-note.ts';
import { writeToCitizen } from '../desk/write-to-citizen.ts';
import { labelCase } from '../label-case.ts';
import type { Ports, StaffMember } from '../ports.ts';
import { renewCode } from '../renew-code.ts';
import { writeToOffice } from '../write-message.ts';
import { at } from './applicant.ts';
import { typeCorrection } from './type-correction.ts';

/** Three caseworkers and the citizen, all at one case. */
export type Desk = {
  readonly ports: Ports;
  readonly reference: string;
  /** Of now: the office can hand out a new one. */
  readonly held: { code: string };
  readonly staff: readonly StaffMember[];
  /** The id of a label. */
  readonly label: string;
};

/** What somebody was told to be done; `text` is in no other move. `null`: nothing that stands in the log by its text. */
export type Move = {
  readonly kind: 'state' | 'note' | 'message' | 'correction-request' | 'correction' | 'proposal' | 'decision';
  readonly text: string;
} | null;

type Draw = { readonly below: (limit: number) => number; readonly text: string };
/** The page that somebody has in front of them: its version and the newest entry on it. */
type Seen = { readonly version: number; readonly seen: number };

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
export async function randomMove(desk: Desk, draw: Draw, seen: Seen): Promise<Move> {
  const member = desk.staff[draw.below(4)];
  if (!member) return pick(citizenMoves, draw)(desk, draw);
  const target = { member, reference: desk.reference, id: desk.ports.ids.uuid(), ...seen };
  return pick(officeMoves, draw)(desk, draw, target);
}

/** The first of each pair says how often: what ends a case is rare. */
function pick<T>(table: readonly (readonly [number, T])[], { below }: Draw): T {
  const drawn = table.flatMap(([often, move]) => Array.from({ length: often }, () => move));
  const move = drawn[below(drawn.length)];
  if (move === undefined) throw new Error('Nothing to draw from.');
  return move;
}

type Told = Promise<{ readonly ok: boolean }>;
const told = async (done: Told, move: NonNullable<Move>): Promise<Move> => ((await done).ok ? move : null);
const untold = async (done: Promise<unknown>): Promise<Move> => done.then(() => null);

type Target = Seen & { readonly member: StaffMember; readonly reference: string; readonly id: string };
type OfficeMove = (desk: Desk, draw: Draw, target: Target) => Promise<Move>;

const WISH = at('wunsch');
const MARK = rowId(WISH, 'wunsch');

const officeMoves: readonly (readonly [number, OfficeMove])[] = [
  // Done twice it is done once: nobody can tell which of the two it was.
  [6, ({ ports }, _, target) => untold(takeOnCase(ports, target))],
  [
    4,
    ({ ports, staff }, { below }, target) =>
      untold(assignCase(ports, { ...target, to: staff[below(4)]?.id ?? null })),
  ],
  [
    4,
    ({ ports, label }, { below }, target) =>
      untold(labelCase(ports, { ...target, label, isMarked: below(2) === 0 })),
  ],
  [8, ({ ports }, { text }, target) => told(writeNote(ports, { ...target, text }), { kind: 'note', text })],
  [
    8,
    ({ ports }, { text }, target) =>
      told(writeToCitizen(ports, { ...target, ...QUIET, text }), { kind: 'message', text }),
  ],
  [5, moveTo('waiting')],
  [5, moveTo('in-progress')],
  [
    6,
    ({ ports }, { text }, target) =>
      told(requestCorrection(ports, { ...target, ...marked(text) }), { kind: 'correction-request', text }),
  ],
  [2, ({ ports }, _, target) => untold(takeBackCorrection(ports, target))],
  [
    5,
    ({ ports }, { text }, target) =>
      told(proposeDecision(ports, { ...target, outcome: 'granted', text }), { kind: 'proposal', text }),
  ],
  [2, ({ ports }, _, target) => untold(takeBackProposal(ports, target))],
  // It goes only where a proposal waits and nobody writes meanwhile, which is rare enough.
  [8, ({ ports }, _, target) => told(sendDecision(ports, target), { kind: 'decision', text: '' })],
  [1, moveTo('closed')],
  [1, handOutCode],
];

const QUIET = { isAnswerAwaited: false, input: {}, documents: [] };

function marked(text: string) {
  return { input: { mark: [MARK], [`reason.${MARK}`]: ['Bitte prüfen'], text: [text] }, isPreview: false };
}

function moveTo(state: 'waiting' | 'in-progress' | 'closed'): OfficeMove {
  return ({ ports }, { text }, target) =>
    told(changeCaseState(ports, { ...target, state, note: text }), { kind: 'state', text });
}

async function handOutCode({ ports, held }: Desk, _: Draw, target: Target): Promise<Move> {
  const renewed = await renewCode(ports, { ...target, isChecked: true });
  if (renewed.ok) held.code = renewed.code;
  return null;
}

type CitizenMove = (desk: Desk, draw: Draw) => Promise<Move>;

const citizenMoves: readonly (readonly [number, CitizenMove])[] = [
  [
    2,
    ({ ports, reference, held }, { text }) =>
      told(writeToOffice(ports, { reference, code: held.code, token: text, text, documents: [] }), {
        kind: 'message',
        text,
      }),
  ],
  [1, correct],
];

/** Corrects what the office has asked for, if it has; several windows of the citizen may be at it at once. */
async function correct({ ports, reference, held: { code } }: Desk, { text }: Draw): Promise<Move> {
  const own = { reference, code };
  if (!(await beginCorrection(ports, own)).ok) return null;
  const typed = await typeCorrection(ports, { ...own, place: WISH, input: { wunsch: [text] } });
  const shown = typed?.ok ? await showCorrectionReview(ports, own) : null;
  if (!shown?.ok) return null;
  const { token } = shown;
  const sending = { ...own, token, language: 'de', remark: '', input: { richtigkeit: ['yes'] } };
  return told(sendCorrection(ports, sending), { kind: 'correction', text: token });
}
