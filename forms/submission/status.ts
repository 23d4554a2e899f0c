import type { SubmissionState } from './model.ts';

/** The states a submission may move to; a final state has none. */
export const moves: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  received: ['in-progress', 'closed'],
  'in-progress': ['waiting', 'granted', 'refused', 'closed'],
  waiting: ['in-progress', 'granted', 'refused', 'closed'],
  granted: [],
  refused: [],
  closed: [],
};

/** Whether a submission may move from one state to the other. */
export function canMove(from: SubmissionState, to: SubmissionState): boolean {
  return moves[from].includes(to);
}

/** Whether nothing comes after this state. */
export function isFinal(state: SubmissionState): boolean {
  return moves[state].length === 0;
}

/** Whether the citizen has to be told something with this state: what is missing, or why not (§ 39 Abs. 1 VwVfG). */
export function needsNote(state: SubmissionState): boolean {
  return state === 'waiting' || state === 'refused';
}
