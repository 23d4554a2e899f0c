import type { DeadlineRule } from '../engine/model.ts';
import type { EntryAuthor, EntryKind, SubmissionState } from './model.ts';
import { countOn, type IsWorkday } from './period.ts';
import { isFinal } from './status.ts';

/** Days are ISO 8601 in Germany's legal time. */
export type Life = {
  readonly receivedOn: string;
  readonly today: string;
  /** What happened, by whom, and what the case became, on which day, oldest first. `until`: the day that it sets. */
  readonly moves: readonly {
    readonly on: string;
    readonly kind: EntryKind;
    readonly state: SubmissionState;
    readonly author: EntryAuthor;
    readonly until: string | null;
  }[];
  readonly silence: Silence;
};

/** What the law makes of an office's silence here. */
type Silence = {
  /** Whether it grants the application at the end of this deadline. */
  readonly grants: (rule: DeadlineRule) => boolean;
  /** Whether papers that the form let follow were missing after the first `count` moves. */
  readonly lacksPapers: (count: number) => boolean;
};

/** Where a deadline stands. `due` is the last day on which it is kept; `null` while nothing runs. */
export type Deadline = { readonly rule: DeadlineRule } & (
  | { readonly standing: 'running' | 'missed'; readonly due: string }
  | { readonly standing: 'met'; readonly due: string; readonly metOn: string }
  | { readonly standing: 'waiting' | 'incomplete'; readonly due: null }
);

/** A time in which the office waits for the citizen; `until` is `null` while it still does. */
type Wait = { readonly from: string; readonly until: string | null };

/** All deadlines of a case on the day it is looked at, in the order of the definition. */
export function deadlines(
  rules: readonly DeadlineRule[],
  life: Life,
  isWorkday: IsWorkday,
): readonly Deadline[] {
  return rules.map((rule) =>
    life.silence.grants(rule)
      ? complete(rule, untilGranted(rule, life, isWorkday), isWorkday)
      : deadline(rule, life, isWorkday),
  );
}

/** The day the office has to act on next; `null` where nothing presses. */
export function nextDue(all: readonly Deadline[]): string | null {
  const open = all.flatMap(({ standing, due }) =>
    standing === 'running' || standing === 'missed' ? [due] : [],
  );
  return open.sort()[0] ?? null;
}

/**
 * What silence has granted stays granted (§ 42a Abs. 1 VwVfG): nothing that was done after the deadline was over counts. It
 * is over by the day, so only the first move of each is looked at.
 */
function untilGranted(rule: DeadlineRule, life: Life, isWorkday: IsWorkday): Life {
  const before = (count: number) => ({ ...life, moves: life.moves.slice(0, count) });
  const end = life.moves.findIndex(
    ({ on: today }, at) =>
      today !== life.moves[at - 1]?.on &&
      complete(rule, { ...before(at), today }, isWorkday).standing === 'missed',
  );
  return end < 0 ? life : before(end);
}

/** It begins when all papers are there (§ 42a Abs. 2 Satz 2 VwVfG). */
function complete(rule: DeadlineRule, life: Life, isWorkday: IsWorkday): Deadline {
  const { moves, silence } = life;
  const isOver = moves.some(({ state }) => isFinal(state));
  if (!isOver && silence.lacksPapers(moves.length)) return { rule, standing: 'incomplete', due: null };
  const at = moves.findLastIndex(({ kind, author }) => kind === 'document' && author === 'citizen');
  const receivedOn = moves[at]?.on ?? life.receivedOn;
  return deadline(rule, { ...life, receivedOn, moves: moves.slice(Math.max(at, 0)) }, isWorkday);
}

function deadline(rule: DeadlineRule, life: Life, isWorkday: IsWorkday): Deadline {
  const asked = { ...life, moves: withoutTakenBack(life.moves).map(onItsDay) };
  const { begun, moves } = beginning(rule, { ...asked, moves: decisive(rule, asked) });
  const met = moves.find((move) => meets(rule, move));
  const waits = rule.waiting === 'runs' ? [] : waitsOf(moves);
  if (!met && waits.at(-1)?.until === null) return { rule, standing: 'waiting', due: null };
  const pausedFor = rule.waiting === 'pauses' ? daysIn(waits, met?.on ?? life.today) : 0;
  const due = longer(rule, life, countOn(begun, { ...rule, pausedFor }, isWorkday));
  if (met) return { rule, standing: 'met', due, metOn: met.on };
  return { rule, standing: life.today > due ? 'missed' : 'running', due };
}

/**
 * A wait is over with what the citizen sent last in it, through the portal or on paper: what the office asks and takes back
 * gives it no time, or its one extension (§ 42a Abs. 2 Satz 3 VwVfG) would be any number of them.
 */
function withoutTakenBack(moves: Life['moves']): Life['moves'] {
  let goesOn: SubmissionState | null = null;
  const told = moves.toReversed().map((move) => {
    if (move.state !== 'waiting') goesOn = isFinal(move.state) ? null : move.state;
    const counted = goesOn === null ? move : { ...move, state: goesOn };
    if (move.author === 'citizen' || isPaper(move)) goesOn = null;
    return counted;
  });
  return told.toReversed();
}

/** An answer on paper counts from the day on which it came, not from the one on which the office says so. */
function onItsDay(move: Life['moves'][number]): Life['moves'][number] {
  return isPaper(move) ? { ...move, on: move.until ?? move.on } : move;
}

const isPaper = ({ kind, until }: Life['moves'][number]): boolean => kind === 'state' && until !== null;

/** What is complete stays complete: nothing that is asked later begins its check anew. */
function decisive({ met }: DeadlineRule, { moves }: Life): Life['moves'] {
  const at = moves.findIndex(({ kind }) => kind === 'complete');
  return met === 'answer' && at >= 0 ? moves.slice(0, at + 1) : moves;
}

/** Only what the law lets silence keep is made longer (§ 42a Abs. 2 Satz 3 VwVfG). */
function longer({ granted }: DeadlineRule, { moves }: Life, due: string): string {
  const until = moves.find(({ kind }) => kind === 'extension')?.until ?? due;
  return granted !== null && until > due ? until : due;
}

/** The day of the event that the deadline counts from, and what has happened since. */
function beginning({ waiting }: DeadlineRule, { receivedOn, moves }: Life) {
  const last = moves.findLastIndex(
    ({ state }, index) => state !== 'waiting' && moves[index - 1]?.state === 'waiting',
  );
  const again = waiting === 'restarts' ? moves[last] : undefined;
  if (!again || isFinal(again.state)) return { begun: receivedOn, moves };
  return { begun: again.on, moves: moves.slice(last) };
}

function meets({ met }: DeadlineRule, { kind, state }: Life['moves'][number]): boolean {
  return isFinal(state) || (met === 'answer' && (state === 'waiting' || kind === 'complete'));
}

function waitsOf(moves: Life['moves']): readonly Wait[] {
  const begins = (index: number) =>
    moves[index]?.state === 'waiting' && moves[index - 1]?.state !== 'waiting';
  return moves.flatMap(({ on }, index) => {
    if (!begins(index)) return [];
    const until = moves.slice(index).find(({ state }) => state !== 'waiting')?.on ?? null;
    return [{ from: on, until }];
  });
}

function daysIn(waits: readonly Wait[], until: string): number {
  const days = waits.map((wait) => Math.max(Date.parse(wait.until ?? until) - Date.parse(wait.from), 0));
  return days.reduce((sum, each) => sum + each / 86_400_000, 0);
}
