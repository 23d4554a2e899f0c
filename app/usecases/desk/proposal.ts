import type { EntryKind, Outcome } from '#forms/submission/model.ts';
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

/**
 * What waits to be sent; `null` when nothing does, or it was taken back. What the citizen has corrected since has never been
 * weighed: a proposal from before it is none any more.
 */
export function pendingProposal(entries: readonly CaseEntry[]): Proposal | null {
  const last = entries.findLast(({ kind }) => ENDS.has(kind));
  if (last?.kind !== 'proposal') return null;
  const { id, at, by, body } = last;
  const { outcome, text, proposedBy } = body;
  return outcome && { id, at, by, outcome, text, proposedBy };
}

const ENDS: ReadonlySet<EntryKind> = new Set(['proposal', 'decision', 'correction']);

/** The text of a decision that was taken back or overtaken last, to be written on; `''` when none was. */
export function takenBackText(entries: readonly CaseEntry[]): string {
  const last = entries.findLast(({ kind }) => kind === 'proposal' || kind === 'decision');
  return last?.kind === 'proposal' && !pendingProposal(entries) ? last.body.text : '';
}
