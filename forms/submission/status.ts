import type { Outcome, SubmissionState } from './model.ts';

/** The states a submission may move to by the office's hand; a final state has none. */
export const moves: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  received: ['in-progress', 'closed'],
  'in-progress': ['waiting', 'granted', 'refused', 'closed'],
  waiting: ['in-progress', 'granted', 'refused', 'closed'],
  granted: [],
  refused: [],
  closed: [],
  // Only the citizen takes an application back.
  withdrawn: [],
};

/**
 * What each state is in the list StatusBauportal, version 3.0, by which offices tell portals of all services how a case
 * stands (Kernmodul 1170). The list has no code for work in progress: 14, that the case has arrived, stays true.
 */
export const portalStatus: Readonly<Record<SubmissionState, string>> = {
  received: '14',
  'in-progress': '14',
  waiting: '17',
  granted: '10',
  refused: '04',
  closed: '20',
  withdrawn: '23',
};

/** Whether a submission may move from one state to the other. */
export function canMove(from: SubmissionState, to: SubmissionState): boolean {
  return moves[from].includes(to);
}

/** Whether a state is the outcome of a decision, which is written, looked at and sent as a letter. */
export function isOutcome(state: SubmissionState): state is Outcome {
  return state === 'granted' || state === 'refused';
}

/** Whether nothing comes after this state. */
export function isFinal(state: SubmissionState): boolean {
  return moves[state].length === 0;
}

/** The states after which nothing comes. */
export const finalStates: readonly SubmissionState[] = (Object.keys(moves) as SubmissionState[]).filter(
  isFinal,
);

/** Whether the citizen has to be told something with this state: what is missing, or why nothing is decided. */
export function needsNote(state: SubmissionState): boolean {
  return state === 'waiting' || state === 'closed';
}
