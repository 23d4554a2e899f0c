import type { Letters } from '../engine/model.ts';
import type { Outcome } from './model.ts';

const OUTCOMES: readonly Outcome[] = ['granted', 'refused'];

/** What a decision of a service can make of a case, in the order in which it is offered. */
export function outcomesOf(letters: Letters): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => letters[outcome] !== null);
}

/** Whether a letter says all by itself; a decision is what its writer says (§ 39 Abs. 1 VwVfG). */
export function isCertificate(letter: Letters[Outcome]): boolean {
  return letter === 'trade-receipt';
}
