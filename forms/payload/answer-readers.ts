import { answerAt, itemsAt } from '../engine/item.ts';
import type { AddressAnswer, Answer, Answers } from '../engine/model.ts';

/** What the definitions of a service call its fields, its lists and its computed values. */
type Ids = { readonly field: string; readonly list: string; readonly computed: string };

/** How a mapping reads answers. */
type AnswerReaders<Field extends string, List extends string> = {
  /** The answer to a field, or `undefined` when it was not asked. */
  readonly answerAt: (answers: Answers, id: Field) => Answer | undefined;
  /** The items of a list; none where it was not asked. */
  readonly itemsAt: (answers: Answers, list: List) => readonly Answers[];
  /** The text of an answer, numbers in digits; `null` where there is none. */
  readonly textAt: (answers: Answers, id: Field) => string | null;
  /** Yes or no; `null` where it was not asked. */
  readonly yesNoAt: (answers: Answers, id: Field) => boolean | null;
  /** What was chosen where several things could be; `null` where it was not asked. */
  readonly choicesAt: (answers: Answers, id: Field) => readonly string[] | null;
  /** An address; `null` where there is none. */
  readonly addressAt: (answers: Answers, id: Field) => AddressAnswer | null;
};

/**
 * Readers for the mapping of one service, which take the ids of its form and no others: a slip of the pen does not
 * compile.
 */
export const answerReaders = <Of extends Ids>(): AnswerReaders<Of['field'], Of['list']> => ({
  answerAt,
  itemsAt,
  textAt,
  yesNoAt,
  choicesAt,
  addressAt,
});

function textAt(answers: Answers, id: string): string | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : null;
}

function yesNoAt(answers: Answers, id: string): boolean | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'boolean' ? answer : null;
}

function choicesAt(answers: Answers, id: string): readonly string[] | null {
  const answer = answerAt(answers, id);
  return Array.isArray(answer) ? answer.filter((choice) => typeof choice === 'string') : null;
}

function addressAt(answers: Answers, id: string): AddressAnswer | null {
  const answer = answerAt(answers, id);
  return typeof answer === 'object' && answer !== null && 'strasse' in answer ? answer : null;
}
