import { answerReaders } from '../../../payload/answer-readers.ts';
import type { Ids } from './ids.ts';

/** Readers of answers that know the fields and lists of this form. */
export const { addressAt, choicesAt, itemsAt, textAt, yesNoAt } = answerReaders<Ids>();
