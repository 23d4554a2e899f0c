import type { SubmissionState } from '#forms/submission/model.ts';
import { moves } from '#forms/submission/status.ts';
import type { CaseTally, Counted } from '../ports.ts';
import { bucketsOf, DAYS, quartiles } from './buckets.ts';
import type { Cell, CaseReport, Split } from './model.ts';
import { protect, protectOne } from './protect.ts';

type Tallies = readonly Counted<CaseTally>[];

const STATES = Object.entries(moves) as readonly [SubmissionState, readonly SubmissionState[]][];
const FINAL: readonly string[] = STATES.flatMap(([state, next]) => (next.length === 0 ? [state] : []));
const ON_THE_WAY: readonly string[] = STATES.flatMap(([state, next]) =>
  next.length === 0 || state === 'received' ? [] : [state],
);

/** What happened to the cases of an agency in these weeks. */
export function reportCases(tallies: Tallies, weeks: readonly string[]): CaseReport {
  const received = tallies.filter(({ kind }) => kind === 'received');
  const ended = tallies.filter(({ kind, detail }) => kind === 'state' && FINAL.includes(detail));
  const durations = tallies.filter(({ kind }) => kind === 'duration');
  return {
    received: split(weeks, received, ({ week }) => week),
    ended: {
      byWeek: split(weeks, ended, ({ week }) => week),
      byState: split(FINAL, ended, ({ detail }) => detail),
      byDuration: split(bucketsOf(DAYS), durations, ({ detail }) => detail),
      days: quartiles(DAYS, durations),
    },
    onTheWay: ON_THE_WAY.map((id): Cell => {
      const came = tallies.filter(({ kind, detail }) => kind === 'state' && detail === id);
      return { id, count: protectOne(sum(came)) };
    }),
  };
}

function split(ids: readonly string[], tallies: Tallies, idOf: (tally: CaseTally) => string): Split {
  return protectedSplit(
    ids,
    ids.map((id) => sum(tallies.filter((tally) => idOf(tally) === id))),
  );
}

/** Numbers by their ids, as far as they may be told. */
export function protectedSplit(ids: readonly string[], counts: readonly number[]): Split {
  const { total, parts } = protect(counts);
  return { total, parts: ids.map((id, index) => ({ id, count: parts[index] ?? null })) };
}

export function sum(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((total, { count }) => total + count, 0);
}
