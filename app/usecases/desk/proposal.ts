import type { Outcome } from '#forms/submission/model.ts';
import type { CaseEntry } from '../case-entries.ts';

/** A decision that is written and not yet sent. */
export type Proposal = {
  readonly id: string;
  readonly at: string;
  readonly outcome: Outcome;
  readonly text: string;
  /** Id and name of whoever wrote it. */
  readonly proposedBy: string;
  readonly by: string | null;
};

/** What waits to be sent; `null` when nothing does, it was taken back, or the case has gone on. */
export function pendingProposal(entries: readonly CaseEntry[]): Proposal | null {
  const last = entries.findLast(({ kind }) => kind === 'proposal' || kind === 'decision');
  if (last?.kind !== 'proposal') return null;
  const { id, at, by, body } = last;
  const { outcome, text, proposedBy } = body;
  return outcome && { id, at, by, outcome, text, proposedBy };
}

/** The text of a decision that was taken back last, to be written on; `''` when none was. */
export function takenBackText(entries: readonly CaseEntry[]): string {
  const last = entries.findLast(({ kind }) => kind === 'proposal' || kind === 'decision');
  return last?.kind === 'proposal' && last.body.outcome === null ? last.body.text : '';
}
