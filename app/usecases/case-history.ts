import type { SubmissionState } from '#forms/submission/model.ts';
import type { CaseEntry } from './case-entries.ts';

/** One step in a case's life, with its note. `by` is the name of the caseworker. */
export type CaseEvent = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly state: SubmissionState;
  readonly by: string | null;
  readonly note: string | null;
};

/** The states a case has come to, oldest first. */
export function caseHistory(entries: readonly CaseEntry[]): readonly CaseEvent[] {
  return entries.flatMap(({ id, at, state, by, ...entry }) =>
    entry.kind === 'state' ? [{ id, at, state, by, note: entry.body.note }] : [],
  );
}
