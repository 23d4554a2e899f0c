import { answerAt } from '../engine/item.ts';
import type { AddressAnswer, Answers } from '../engine/model.ts';

/** The text of an answer, numbers in digits; `null` where there is none. */
export function textAt(answers: Answers, id: string): string | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : null;
}

/** Yes or no; `null` where it was not asked. */
export function yesNoAt(answers: Answers, id: string): boolean | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'boolean' ? answer : null;
}

/** What was chosen where several things could be; `null` where it was not asked. */
export function choicesAt(answers: Answers, id: string): readonly string[] | null {
  const answer = answerAt(answers, id);
  return Array.isArray(answer) ? answer.filter((choice) => typeof choice === 'string') : null;
}

/** An address; `null` where there is none. */
export function addressAt(answers: Answers, id: string): AddressAnswer | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'object' && answer !== null && 'strasse' in answer ? answer : null;
}
