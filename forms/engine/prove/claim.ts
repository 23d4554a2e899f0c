import type { Tree } from '../feel/model.ts';
import type { Field } from '../model.ts';
import { judgeBounds } from './bounds.ts';
import { boundsOf } from './field-bounds.ts';
import type { Gate, Question } from './form.ts';
import { judge, nextVariable, resolveMissing } from './judge.ts';
import { judgeGates, lookAt, missingFor, missingGate, OPEN } from './look.ts';
import { EITHER, FALSE, has, TRUE, type Outcome } from './outcome.ts';
import { keyOf, variableOf, type Item, type State, type Variable } from './state.ts';

/** What is to be brought about. */
export type Claim =
  | { readonly is: 'asked'; readonly gates: readonly Gate[]; readonly item: Item }
  | { readonly is: 'condition'; readonly tree: Tree; readonly item: Item; readonly wanted: Outcome }
  | {
      readonly is: 'answer';
      readonly question: Question;
      readonly item: Item;
      readonly fits: (answer: unknown) => boolean;
    }
  | { readonly is: 'bounds'; readonly field: Field; readonly item: Item; readonly value: unknown }
  | { readonly is: 'any'; readonly of: readonly Claim[] };

/** Whether the claim holds with the answers so far: true, false or open. */
export function judgeClaim(state: State, claim: Claim): Outcome {
  if (claim.is === 'asked') return judgeGates(state, claim, judge);
  if (claim.is === 'condition') {
    const outcome = judge(state, claim.tree, claim.item);
    if (!has(outcome, claim.wanted)) return FALSE;
    return (outcome & ~claim.wanted) === 0 ? TRUE : EITHER;
  }
  if (claim.is === 'answer') {
    if (isUntried(state, claim))
      return judgeGates(state, { gates: claim.question.gates, item: claim.item }, judge);
    const answer = lookAt(state, claim, judge);
    if (answer === OPEN) return EITHER;
    return claim.fits(answer) ? TRUE : FALSE;
  }
  if (claim.is === 'bounds') return judgeBounds(state, claim);
  return anyOf(claim.of.map((each) => judgeClaim(state, each)));
}

/** Where the answers tried prove nothing, any answer may fit. */
function isUntried(state: State, { question }: Extract<Claim, { is: 'answer' }>): boolean {
  const isRough = state.domains.get(question.name)?.covers === 'some';
  state.isRough ||= isRough;
  return isRough && state.mode === 'free';
}

function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(TRUE)) return TRUE;
  return outcomes.some((outcome) => outcome !== FALSE) ? EITHER : FALSE;
}

/** What to decide next so that an open claim comes to hold. */
export function nextFor(state: State, claim: Claim): Variable | null {
  if (claim.is === 'condition') return nextVariable(state, claim, claim.wanted);
  if (claim.is === 'any') {
    const open = claim.of.find((each) => judgeClaim(state, each) === EITHER);
    return open ? nextFor(state, open) : null;
  }
  if (claim.is === 'bounds') return nextForBounds(state, claim);
  return nextForQuestion(state, claim);
}

function nextForQuestion(state: State, claim: Extract<Claim, { is: 'asked' | 'answer' }>): Variable | null {
  const isAnswer = claim.is === 'answer';
  const { gates } = isAnswer ? claim.question : claim;
  const missing = missingGate(state, { gates, item: claim.item }, judge);
  if (missing) return resolveMissing(state, missing);
  if (isAnswer && isUntried(state, claim)) return null;
  return isAnswer && !state.values.has(keyOf(claim.question, claim.item)) ? fitting(state, claim) : null;
}

function nextForBounds(state: State, { field, item }: Extract<Claim, { is: 'bounds' }>): Variable | null {
  for (const tree of boundsOf(field)) {
    const missing = missingFor(state, { tree, item }, judge);
    if (missing) return resolveMissing(state, missing);
  }
  return null;
}

function fitting(state: State, { question, item, fits }: Extract<Claim, { is: 'answer' }>): Variable {
  const { key, values } = variableOf(state, question, item);
  return { key, values: [...values.filter(fits), ...values.filter((value) => !fits(value))] };
}
