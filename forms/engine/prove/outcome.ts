import type { Value } from '../feel/value.ts';

/**
 * What a condition may still come to while some answers are open: a set of true, false and absent, as bits. With one
 * bit it is settled.
 */
export type Outcome = number;

export const TRUE: Outcome = 1;
export const FALSE: Outcome = 2;
export const ABSENT: Outcome = 4;
/** A condition that is absent holds no more than one that is false. */
export const NOT_TRUE: Outcome = FALSE | ABSENT;
export const EITHER: Outcome = TRUE | FALSE;
export const ANY: Outcome = TRUE | NOT_TRUE;

export function outcomeOf(value: Value): Outcome {
  if (value === true) return TRUE;
  return value === false ? FALSE : ABSENT;
}

export function isSettled(outcome: Outcome): boolean {
  return outcome === TRUE || outcome === FALSE || outcome === ABSENT;
}

/** All that `and` may come to, as the interpreter takes it. */
export function conjunction(left: Outcome, right: Outcome): Outcome {
  const mayBeAbsent =
    (has(left, ABSENT) && has(right, TRUE | ABSENT)) || (has(right, ABSENT) && has(left, TRUE | ABSENT));
  return (left & right & TRUE) | ((left | right) & FALSE) | (mayBeAbsent ? ABSENT : 0);
}

/** All that `or` may come to. */
export function disjunction(left: Outcome, right: Outcome): Outcome {
  return negation(conjunction(negation(left), negation(right)));
}

export function negation(outcome: Outcome): Outcome {
  return (outcome & ABSENT) | (has(outcome, TRUE) ? FALSE : 0) | (has(outcome, FALSE) ? TRUE : 0);
}

/** Whether one of the wanted is possible. */
export function has(outcome: Outcome, wanted: Outcome): boolean {
  return (outcome & wanted) !== 0;
}
