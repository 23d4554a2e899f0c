import { Readable } from 'node:stream';
import { rowId } from '#forms/submission/correction/compare.ts';
import type { EntryKind } from '#forms/submission/model.ts';
import { assignCase } from '../assign-case.ts';
import { takeDocumentOfCitizen } from '../case-documents.ts';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import { changeCases } from '../change-cases.ts';
import { beginCorrection } from '../correction/begin-correction.ts';
import { requestCorrection, takeBackCorrection } from '../correction/request-correction.ts';
import { sendCorrection } from '../correction/send-correction.ts';
import { showCorrectionReview } from '../correction/show-correction-review.ts';
import { declareComplete } from '../desk/declare-complete.ts';
import { extendDeadline } from '../desk/extend-deadline.ts';
import { proposeDecision, takeBackProposal } from '../desk/propose-decision.ts';
import { sendDecision } from '../desk/send-decision.ts';
import { writeNote } from '../desk/write-note.ts';
import { writeToCitizen } from '../desk/write-to-citizen.ts';
import { handIn } from '../hand-in.ts';
import { labelCase } from '../label-case.ts';
import { askOpinion } from '../opinions/ask-opinion.ts';
import { deliverOpinion } from '../opinions/deliver-opinion.ts';
import { giveOpinion } from '../opinions/give-opinion.ts';
import { takeBackOpinion } from '../opinions/take-back-opinion.ts';
import type { Ports, StaffMember } from '../ports.ts';
import { renewCode } from '../renew-code.ts';
import { withdrawCase } from '../withdraw-case.ts';
import { writeToOffice } from '../write-message.ts';
import { at, firstChild } from './applicant.ts';
import { UWE } from './asked-agency.ts';
import { typeCorrection } from './type-correction.ts';

/** Three caseworkers and the citizen, all at one case; another agency is asked about it. */
export type Desk = {
  readonly ports: Ports;
  readonly reference: string;
  /** Of now: the office can hand out a new code, and ask for another opinion. */
  readonly held: { code: string; opinion: string };
  readonly staff: readonly StaffMember[];
  /** The id of a label. */
  readonly label: string;
};

/** What somebody was told to be done; `text` is in no other move. `null`: nothing that stands in the log by its text. */
export type Move = {
  readonly kind: Exclude<EntryKind, 'opinion-end'>;
  readonly text: string;
} | null;

type Draw = { readonly below: (limit: number) => number; readonly text: string };
/** The page that somebody has in front of them: its version and the newest entry on it; and whether this may be the end. */
type Seen = { readonly version: number; readonly seen: number; readonly mayEnd: boolean };

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
  const isLast = seen.mayEnd && draw.below(ENDS) === 0;
  if (!member) return pick(isLast ? [[1, withdraw]] : citizenMoves, draw)(desk, draw, seen);
  const target = { member, reference: desk.reference, id: desk.ports.ids.uuid(), ...seen };
  return pick(isLast ? endingMoves : officeMoves, draw)(desk, draw, target);
}

/** One move in so many would bring a case to its end. */
const ENDS = 8;

/** The first of each pair says how often. */
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
  [3, ({ ports }, _, target) => told(declareComplete(ports, target), { kind: 'complete', text: '' })],
  [
    3,
    ({ ports }, { text }, target) =>
      told(extendDeadline(ports, { ...target, text, input: LATER }), { kind: 'extension', text }),
  ],
  [4, ask],
  [3, answer],
  [2, ({ ports, held }, _, target) => untold(takeBackOpinion(ports, { ...target, request: held.opinion }))],
  [4, changeBatch],
  [1, handOutCode],
];

const endingMoves: readonly (readonly [number, OfficeMove])[] = [
  // It goes only where a proposal waits and nobody writes meanwhile.
  [6, ({ ports }, _, target) => told(sendDecision(ports, target), { kind: 'decision', text: '' })],
  [1, moveTo('closed')],
];

/** Behind every deadline of the case. */
const LATER = { 'until.day': ['31'], 'until.month': ['12'], 'until.year': ['2030'] };
const SOON = { 'due.day': ['31'], 'due.month': ['5'], 'due.year': ['2030'] };

const QUIET = { isAnswerAwaited: false, input: {}, documents: [] };

function marked(text: string) {
  return { input: { mark: [MARK], [`reason.${MARK}`]: ['Bitte prüfen'], text: [text] }, isPreview: false };
}

function moveTo(state: 'waiting' | 'in-progress' | 'closed'): OfficeMove {
  return ({ ports }, { text }, target) =>
    told(changeCaseState(ports, { ...target, state, note: text }), { kind: 'state', text });
}

async function ask({ ports, held }: Desk, { text }: Draw, target: Target): Promise<Move> {
  const shown = { sections: [], rows: [], documents: [] };
  const request = { ...target, ...shown, asked: UWE.agency, text, input: SOON };
  const done = await told(askOpinion(ports, request), { kind: 'opinion-request', text });
  if (done) held.opinion = target.id;
  return done;
}

/** By somebody of the other agency, and by the worker, which puts it into the log. */
async function answer({ ports, held }: Desk, { text }: Draw): Promise<Move> {
  const { opinion } = held;
  const done = await giveOpinion(ports, { member: UWE, id: opinion, text, documents: [] });
  if (done.ok) await deliverOpinion(ports, { opinion });
  return done.ok ? { kind: 'opinion', text } : null;
}

/** In the list of cases, where this one alone is chosen. */
function changeBatch(
  { ports, staff, label }: Desk,
  { below }: Draw,
  { member, reference, version }: Target,
): Promise<Move> {
  const changes = [
    { kind: 'take' },
    { kind: 'assign', to: staff[below(4)]?.id ?? null },
    { kind: 'mark', label },
    { kind: 'unmark', label },
  ] as const;
  const change = changes[below(changes.length)] ?? changes[0];
  return untold(changeCases(ports, { member, cases: [{ reference, version }], change }));
}

async function handOutCode({ ports, held }: Desk, _: Draw, target: Target): Promise<Move> {
  const renewed = await renewCode(ports, { ...target, isChecked: true });
  if (renewed.ok) held.code = renewed.code;
  return null;
}

type CitizenMove = (desk: Desk, draw: Draw, seen: Seen) => Promise<Move>;

const citizenMoves: readonly (readonly [number, CitizenMove])[] = [
  [
    4,
    ({ ports, reference, held }, { text }) =>
      told(writeToOffice(ports, { reference, code: held.code, token: text, text, documents: [] }), {
        kind: 'message',
        text,
      }),
  ],
  [2, correct],
  [1, handInLater],
];

/** The document that the form has let follow. */
async function handInLater({ ports, reference, held: { code } }: Desk, { text }: Draw): Promise<Move> {
  const own = { reference, code, field: 'nachweis', item: firstChild.item };
  const bytes = Readable.from([Buffer.from('%PDF-1.7 an invented certificate')]);
  const taken = await takeDocumentOfCitizen(ports, { ...own, question: own, bytes });
  if (!taken.ok) return null;
  const name = `${text}.pdf`;
  const handed = handIn(ports, { ...own, token: text, documents: [{ id: taken.id, name }] });
  return told(handed, { kind: 'document', text: name });
}

function withdraw({ ports, reference, held }: Desk, { text }: Draw, { version }: Seen): Promise<Move> {
  const taken = withdrawCase(ports, { reference, code: held.code, version, reason: text });
  return told(taken, { kind: 'withdrawal', text });
}

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
