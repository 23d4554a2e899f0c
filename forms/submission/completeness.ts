import type { DeadlineRule } from '../engine/model.ts';
import type { EntryKind, SubmissionState } from './model.ts';

/**
 * Whether the office can say now that everything is there: where it owes an answer on that, is at work and waits for
 * nothing, and has not said so.
 */
export function canBeComplete(
  rules: readonly DeadlineRule[],
  entries: readonly { readonly kind: EntryKind; readonly state: SubmissionState }[],
): boolean {
  const isOwed = rules.some(({ met }) => met === 'answer');
  return (
    isOwed && entries.at(-1)?.state === 'in-progress' && !entries.some(({ kind }) => kind === 'complete')
  );
}
